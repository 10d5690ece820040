package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void writesWhatPeopleMean() {
        assertThat(markdown.html("**Dank** je, _Bram_\nen `tot` morgen"))
                .isEqualTo("<p><strong>Dank</strong> je, <em>Bram</em><br />\nen <code>tot</code> morgen</p>\n");
    }

    @Test
    void tellsHowItBeginsWithoutSigns() {
        assertThat(markdown.line("**Dank** je,\n_Bram_\n\ntot `morgen` <b>"))
                .isEqualTo("Dank je, Bram tot \"morgen\" <b>");
        assertThat(markdown.line(null)).isEmpty();
    }

    @Test
    void tellsOfLinksAndPicturesWhatTheySayAndNotWhereTheyLead() {
        assertThat(markdown.line("See https://example.com/a, [the *plan*](https://example.com/b \"title\"),"
                        + " a@example.com and ![a cat](https://example.com/cat.png)"))
                .isEqualTo("See https://example.com/a, the plan, a@example.com and a cat");
        assertThat(markdown.line("<https://example.com/a>")).isEqualTo("https://example.com/a");
        assertThat(markdown.line("![](https://example.com/cat.png)")).isEmpty();
    }

    @Test
    void showsHtmlAsItWasTyped() {
        assertThat(markdown.html("<script>alert(1)</script> <b onclick=x>hi</b>"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<b ");
    }

    @Test
    void linksLeadNowhereHarmful() {
        assertThat(markdown.html("[x](javascript:alert(1)) [y](data:text/html,x) [z](JaVaScRiPt:alert(1))"))
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContain("href=\"data");
        assertThat(markdown.html("[x](https://example.com/a?b=c&d=e)"))
                .contains("href=\"https://example.com/a?b&#61;c&amp;d&#61;e\"")
                .contains("nofollow")
                .contains("noopener");
    }

    @Test
    void noPictureIsFetchedFromAStranger() {
        assertThat(markdown.html("![a cat](https://example.com/cat.png)"))
                .doesNotContain("<img")
                .contains(">a cat</a>");
    }

    @Test
    void headingsAreStrongLines() {
        assertThat(markdown.html("# Rooster\ntekst"))
                .contains("<strong>Rooster</strong>")
                .doesNotContain("<h1");
    }

    @Test
    void wordsWithAHashLeadToTheirTopic() {
        assertThat(markdown.html("Over #Kassa en #één, niet a#b of #1"))
                .contains("<a href=\"/feed/?topic&#61;kassa\" class=\"topic\"")
                .contains(">#Kassa</a>")
                .contains(">#één</a>")
                .contains("a#b of #1");
    }

    @Test
    void aTopicInCodeIsCode() {
        assertThat(markdown.html("`#kassa`")).doesNotContain("<a");
    }

    @Test
    void deepNestingStaysHarmless() {
        assertThat(markdown.html("> ".repeat(5_000) + "x")).contains("x");
        assertThat(markdown.html("[".repeat(10_000))).isNotEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(markdown.html(null)).isEmpty();
        assertThat(markdown.html("  \n")).isEmpty();
    }

    @Test
    void remembersWhatItRenderedAndForgetsWhatNobodyAskedForLately() {
        String first = markdown.html("The *first*");
        assertThat(markdown.html("The *first*")).isSameAs(first);
        for (int i = 0; i < 600; i++) {
            markdown.html("Another " + i);
        }
        assertThat(markdown.html("The *first*")).isEqualTo(first).isNotSameAs(first);
    }
}
