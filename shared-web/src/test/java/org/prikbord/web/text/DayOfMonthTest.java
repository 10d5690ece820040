package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayOfMonthTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2027, 3, 1, 9, 5);
    private static final LocalDateTime FOURTH = LocalDateTime.of(2026, 12, 4, 14, 0);

    private static String written(String pattern, LocalDateTime moment, Locale locale) {
        return DayOfMonth.formatter(pattern, locale).format(moment);
    }

    @Test
    void isABareNumberInEnglishAndDutch() {
        assertThat(written("EEEE d MMMM", FOURTH, Locale.UK)).isEqualTo("Friday 4 December");
        assertThat(written("d MMMM yyyy", FIRST, Locale.forLanguageTag("nl-NL")))
                .isEqualTo("1 maart 2027");
    }

    @Test
    void isTheFirstInFrench() {
        assertThat(written("EEEE d MMMM yyyy, HH:mm", FIRST, Locale.FRANCE)).isEqualTo("lundi 1er mars 2027, 09:05");
        assertThat(written("d MMM", FOURTH, Locale.FRANCE)).isEqualTo("4 déc.");
        assertThat(written("HH:mm", FOURTH, Locale.FRANCE)).isEqualTo("14:00");
    }

    @Test
    void isAnOrdinalInGerman() {
        assertThat(written("EEEE d MMMM", FOURTH, Locale.GERMANY)).isEqualTo("Freitag, 4. Dezember");
        assertThat(written("d MMMM, HH:mm", FIRST, Locale.GERMANY)).isEqualTo("1. März, 09:05");
        assertThat(written("HH:mm", FOURTH, Locale.GERMANY)).isEqualTo("14:00");
    }
}
