package org.prikbord.model.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.Baseline;

/** What the figure of the challenge's baseline had become some months after the decision. */
@Entity
@Table(name = "measurement")
public class Measurement {
    /** After how many months results are measured. */
    public static final List<Integer> MONTHS = List.of(3, 6, 12);

    public static final int LONGEST_NOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id")
    private Delivery delivery;

    private int months;

    private BigDecimal figure;

    private String note;

    @Column(name = "measured_at")
    private Instant at;

    protected Measurement() {}

    Measurement(Delivery delivery, int months, BigDecimal figure, String note, Clock clock) {
        if (!MONTHS.contains(months)) {
            throw RuleBroken.at("months", "delivery.months");
        }
        if (figure == null) {
            throw RuleBroken.at("figure", "text.empty");
        }
        this.delivery = delivery;
        this.months = months;
        this.figure = Baseline.checked("figure", figure);
        this.note = Text.optional("note", note, LONGEST_NOTE);
        this.at = clock.instant();
    }

    public Long id() {
        return id;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** 3, 6 or 12. */
    public int months() {
        return months;
    }

    /** In the unit of the challenge's baseline. */
    public BigDecimal figure() {
        return figure.stripTrailingZeros();
    }

    /** How sure one can be, and what else may have caused it; may be empty. */
    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }
}
