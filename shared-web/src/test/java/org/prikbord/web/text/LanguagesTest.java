package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final List<Locale> DUTCH = List.of(Locale.forLanguageTag("nl-NL"));

    @Test
    void theHostPageDecidesForAWidget() {
        assertThat(Languages.choose("nl", "en", List::of)).isEqualTo("nl");
        assertThat(Languages.choose("nl_BE", "en", List::of)).isEqualTo("nl");
    }

    @Test
    void aHostPageInAnotherLanguageLeavesItToThePerson() {
        assertThat(Languages.choose("it", "nl", List::of)).isEqualTo("nl");
    }

    @Test
    void thePersonComesBeforeTheBrowser() {
        assertThat(Languages.choose(null, "en", () -> DUTCH)).isEqualTo("en");
    }

    @Test
    void theBrowsersFirstThatWeSpeak() {
        assertThat(Languages.choose(null, null, () -> Languages.accepted("it;q=0.9, nl-BE;q=0.8, en;q=0.1")))
                .isEqualTo("nl");
        assertThat(Languages.choose(null, null, () -> Languages.accepted("de-AT, en;q=0.1")))
                .isEqualTo("de");
    }

    @Test
    void elseEnglish() {
        assertThat(Languages.choose("", "xx", () -> Languages.accepted("*"))).isEqualTo("en");
        assertThat(Languages.choose(null, null, () -> Languages.accepted(";;;nonsense==")))
                .isEqualTo("en");
    }
}
