package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;

class TextsTest {
    private final Language language = new Language();
    private final Texts texts = new Texts(new Bundles(), language);

    @Test
    void speaksTheLanguageOfTheRequest() {
        assertThat(texts.get("signin.act")).isEqualTo("Sign in");
        language.set("nl");
        assertThat(texts.get("signin.act")).isEqualTo("Aanmelden");
    }

    @Test
    void writesNumbersPluralsAndDaysAsTheLanguageDoes() {
        language.set("nl");
        assertThat(texts.of("rule.text.tooLong", 10_000, 12_345))
                .isEqualTo("Hier passen hoogstens 10.000 tekens; dit zijn er 12.345.");
        assertThat(texts.of("rule.signIn.tooMany", 1)).contains("Wacht een seconde");
        assertThat(texts.of("rule.signIn.tooMany", 30)).contains("Wacht 30 seconden");
        assertThat(texts.of("rule.phase.propose.before", LocalDate.of(2026, 12, 4)))
                .contains("4 december 2026");
    }

    @Test
    void writesThemInFrenchAndGermanToo() {
        language.set("fr");
        assertThat(texts.of("rule.text.tooLong", 10_000, 12_345))
                .contains("10\u202f000")
                .contains("12\u202f345");
        assertThat(texts.of("rule.phase.propose.before", LocalDate.of(2027, 3, 1)))
                .contains("1er mars 2027");
        language.set("de");
        assertThat(texts.of("rule.text.tooLong", 10_000, 12_345))
                .contains("10.000")
                .contains("12.345");
        assertThat(texts.of("rule.phase.propose.before", LocalDate.of(2026, 12, 4)))
                .contains("4. Dezember 2026");
    }

    @Test
    void saysWhichRuleWasBroken() {
        assertThat(texts.of(RuleBroken.at("to", "kudos.toInactive", "Bram {0} <b>")))
                .isEqualTo("Bram {0} <b> does not work here any more.");
    }

    @Test
    void showsWhichTextIsMissing() {
        assertThat(texts.get("no.such.key")).isEqualTo("??no.such.key??");
    }

    @Test
    void textsForScriptsCannotEndTheirElement() {
        assertThat(texts.script()).startsWith("{").doesNotContain("<");
    }
}
