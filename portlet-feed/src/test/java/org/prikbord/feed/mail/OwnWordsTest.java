package org.prikbord.feed.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 23 Nov 2026 at 09:12, Prikbord <p@example.com> wrote:",
                "Op ma 23 nov 2026 om 09:12 schreef Prikbord <p@example.com>:",
                "Le lun. 23 nov. 2026 à 09:12, Prikbord <p@example.com> a écrit :",
                "Am Mo., 23. Nov. 2026 um 09:12 Uhr schrieb Prikbord <p@example.com>:",
                "On Mon, 23 Nov 2026 at 09:12, Prikbord\n<p@example.com> wrote:",
                "-----Oorspronkelijk bericht-----",
                "----- Original Message -----",
                "________________________________",
                "Van: Prikbord <p@example.com>",
                "-- "
            })
    void endsWhereTheMailBeginsThatIsAnswered(String line) {
        assertThat(OwnWords.of("I can swap.\n\nTill six.\r\n\n" + line + "\n> Who can swap?\nNothing of mine"))
                .isEqualTo("I can swap.\n\nTill six.");
    }

    @Test
    void keepsWhatOnlyLooksLikeIt() {
        String own = "On Monday I can.\nFrom: nobody I know\nVan mij mag het.\n- one\n- two";
        assertThat(OwnWords.of(own)).isEqualTo(own);
    }

    @Test
    void leavesOutWhatIsQuotedBetween() {
        assertThat(OwnWords.of("> Who?\nMe.\n> When?\nAt six.")).isEqualTo("Me.\nAt six.");
    }

    @Test
    void readsHtmlAsText() {
        assertThat(OwnWords.ofHtml("<html><head><style>p{}</style></head><body><p>I <b>can</b>.</p><p>Till&nbsp;six<br>"
                        + "at most</p><script>alert(1)</script><div class=gmail_quote>On Mon wrote:"
                        + "<blockquote>Who can swap?</blockquote></div></body></html>"))
                .isEqualTo("I can.\n\nTill six\nat most");
    }
}
