package org.prikbord.kudos.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Typefaces TYPEFACES = new Typefaces();

    private static String spelled(String text) {
        return Spelling.of(text, TYPEFACES.serif()).text();
    }

    @ParameterizedTest
    @CsvSource({
        "Great 👍🏽 work, Great work",
        "Go 👩‍👩‍👧 team 🇳🇱!, Go team !",
        "I ❤️ it, I ❤ it",
        "No 1️⃣, No 1",
        "Good 😀, Good 😀"
    })
    void leavesOutWhatNoFontHas(String typed, String shown) {
        assertThat(spelled(typed)).isEqualTo(shown);
    }

    @Test
    void putsAccentsOnTheirLetters() {
        assertThat(spelled("e\u0301a\u0328")).isEqualTo("éą");
    }

    @Test
    void leavesOutCommands() {
        assertThat(spelled("a\u202Eb\u0007c\uFEFFd\uE000")).isEqualTo("abcd");
    }

    @Test
    void keepsWhatPartsLettersInAWord() {
        assertThat(spelled("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void hasOneSpaceAtATime() {
        assertThat(spelled("a \t\u2003 b\u202F!")).isEqualTo("a b\u00A0!");
    }

    @Test
    void keepsAFewSignsOnALetter() {
        assertThat(spelled("x" + "\u0323".repeat(50))).hasSize(5);
    }

    @Test
    void readsEachFontOnce() {
        assertThat(TYPEFACES.serif().faceOf('a'))
                .isSameAs(TYPEFACES.serif().faceOf('ξ'))
                .isNotSameAs(TYPEFACES.sans().faceOf('a'));
        assertThat(TYPEFACES.serif().faceOf('א')).isSameAs(TYPEFACES.sans().faceOf('ج'));
    }
}
