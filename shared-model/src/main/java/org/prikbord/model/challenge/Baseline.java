package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/** Where things stand before anybody had an idea: a figure, in what, and how it was found; results are held against it. */
@Embeddable
public class Baseline {
    public static final int LONGEST_UNIT = 60;
    public static final int LONGEST_NOTE = 300;
    private static final int DIGITS = 13;
    private static final int DECIMALS = 2;

    @Column(name = "baseline_figure")
    private BigDecimal figure;

    @Column(name = "baseline_unit")
    private String unit;

    @Column(name = "baseline_note")
    private String note;

    protected Baseline() {}

    /**
     * @param figure with two decimals at most, null as long as nobody has measured
     * @param unit what the figure counts, such as "minutes"
     * @param note how it was measured, may be empty
     */
    public Baseline(BigDecimal figure, String unit, String note) {
        this.figure = figure == null ? null : checked("baseline", figure);
        this.unit = Text.optional("baselineUnit", unit, LONGEST_UNIT);
        this.note = Text.optional("baselineNote", note, LONGEST_NOTE);
    }

    /** The figure, when it has two decimals at most and is one that anybody could measure; else a broken rule there. */
    public static BigDecimal checked(String field, BigDecimal figure) {
        if (figure.stripTrailingZeros().scale() > DECIMALS || figure.abs().compareTo(BigDecimal.TEN.pow(DIGITS)) >= 0) {
            throw RuleBroken.at(field, "number.wrong", DECIMALS);
        }
        return figure;
    }

    /** Null as long as nobody has measured. */
    public BigDecimal figure() {
        return figure == null ? null : figure.stripTrailingZeros();
    }

    public String unit() {
        return unit;
    }

    public String note() {
        return note;
    }
}
