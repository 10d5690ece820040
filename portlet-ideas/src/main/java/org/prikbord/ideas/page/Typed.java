package org.prikbord.ideas.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.prikbord.model.base.RuleBroken;

/** What somebody typed into a field that is no text. Nothing typed is null; what cannot be read breaks a rule there. */
final class Typed {
    private static final int CENTS = 2;
    private static final int LONGEST = 30;

    private Typed() {}

    /** A number with two decimals at most, written with a point or, as the Dutch do, with a comma. */
    static BigDecimal decimal(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = typed.strip().replace(',', '.');
        if (plain.length() > LONGEST || !plain.matches("-?\\d+(\\.\\d{1,2})?")) {
            throw RuleBroken.at(field, "number.wrong", CENTS);
        }
        return new BigDecimal(plain);
    }

    /** Money in euros, as cents. */
    static Long cents(String field, String typed) {
        BigDecimal euros = decimal(field, typed);
        if (euros == null) {
            return null;
        }
        try {
            return euros.movePointRight(CENTS)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException tooMuch) {
            throw RuleBroken.at(field, "number.wrong", CENTS);
        }
    }

    /** A number as a field of that language holds it: no decimals that say nothing, nothing between thousands. */
    static String number(BigDecimal figure, Locale locale) {
        return written(figure, 0, locale);
    }

    /** Cents as a field for euros holds them. */
    static String euros(long cents, Locale locale) {
        return written(BigDecimal.valueOf(cents, CENTS), cents % 100 == 0 ? 0 : CENTS, locale);
    }

    private static String written(BigDecimal figure, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(CENTS);
        return format.format(figure);
    }

    /** A day as a browser's field for one sends it. */
    static LocalDate day(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            throw RuleBroken.at(field, "date.wrong");
        }
    }

    /** A moment as a browser's field for one sends it. */
    static LocalDateTime moment(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip());
        } catch (DateTimeException noMoment) {
            throw RuleBroken.at(field, "date.wrong");
        }
    }
}
