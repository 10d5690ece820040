package org.prikbord.ideas.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.prikbord.model.challenge.Baseline;
import org.prikbord.web.text.Language;

class CharterWordsTest {
    private final Language language = new Language();
    private final CharterWords words = new CharterWords(language, null, null);

    private String result(String before, String unit, String after) {
        BigDecimal figure = before == null ? null : new BigDecimal(before);
        return words.result(new Baseline(figure, unit, ""), new BigDecimal(after));
    }

    @Test
    void holdsAResultAgainstTheBaseline() {
        assertThat(result("19", "min", "14")).isEqualTo("19 → 14 min");
        language.set("nl");
        assertThat(result("412.50", "kilo per week", "1300")).isEqualTo("412,5 → 1.300 kilo per week");
    }

    @Test
    void tellsAResultAloneWhereNobodyMeasuredBefore() {
        assertThat(result(null, "min", "14")).isEqualTo("14 min");
        assertThat(result(null, "", "14.5")).isEqualTo("14.5");
    }
}
