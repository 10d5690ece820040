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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/** Something that will be there by a day: a promise in public. */
@Entity
@Table(name = "milestone")
public class Milestone {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NOTE = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id")
    private Delivery delivery;

    private String title;

    private LocalDate due;

    private String note;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected Milestone() {}

    Milestone(Delivery delivery, String title, LocalDate due) {
        this.delivery = delivery;
        this.title = Text.required("title", title, LONGEST_TITLE);
        if (due == null) {
            throw RuleBroken.at("due", "text.empty");
        }
        if (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR) {
            throw RuleBroken.at("due", "date.wrong");
        }
        this.due = due;
        this.note = "";
    }

    boolean keep(String words, Clock clock) {
        if (keptAt != null) {
            return false;
        }
        note = Text.optional("note", words, LONGEST_NOTE);
        keptAt = clock.instant();
        return true;
    }

    /** Whether its day is over and it is not there; the clock is in the company's zone. */
    public boolean isLate(Clock clock) {
        return keptAt == null && due.isBefore(LocalDate.now(clock));
    }

    public Long id() {
        return id;
    }

    public Delivery delivery() {
        return delivery;
    }

    public String title() {
        return title;
    }

    public LocalDate due() {
        return due;
    }

    /** What its owner said when it was there, may be empty. */
    public String note() {
        return note;
    }

    public Optional<Instant> keptAt() {
        return Optional.ofNullable(keptAt);
    }
}
