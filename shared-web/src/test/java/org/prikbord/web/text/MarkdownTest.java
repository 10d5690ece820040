package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.mention.Named;
import org.prikbord.model.mention.NamesToday;

class MarkdownTest {
    private final Markdown markdown = new Markdown(new Called());

    /** Anna, of whom there are two, Bram, who left, and a shop. */
    private static final class Called extends NamesToday {
        private String anna = "Anna de Vries";
        private long version = 1;

        @Override
        public long version() {
            return version;
        }

        @Override
        public Map<String, Named> people(Collection<String> userNames) {
            return Stream.of(
                            new Named("adevries", anna, "Board", true, 0),
                            new Named("jan.bos-2", "Jan Bos", "Store Utrecht", true, 1),
                            new Named("bram", "Bram <b>", "Board", false, 0))
                    .filter(one -> userNames.contains(one.userName()))
                    .collect(Collectors.toMap(Named::userName, Function.identity()));
        }

        @Override
        public Map<String, Long> teams(Collection<String> names) {
            return names.contains("Store Utrecht") ? Map.of("Store Utrecht", 7L) : Map.of();
        }
    }

    @Test
    void whomATextNamesStandsThereByTheNameOfToday() {
        assertThat(markdown.html("Dank je, @ADeVries."))
                .isEqualTo("<p>Dank je, <a href=\"/feed/search?person&#61;adevries\" class=\"mention\""
                        + " rel=\"nofollow noopener\">&#64;Anna de Vries</a>.</p>\n");
        assertThat(markdown.html("**@jan.bos-2** and @[Store Utrecht]"))
                .contains(">&#64;Jan Bos (Store Utrecht)</a>", "/feed/search?team&#61;7", ">&#64;Store Utrecht</a>");
        assertThat(markdown.line("_Dank_ je, @adevries en #kassa")).isEqualTo("Dank je, @Anna de Vries en #kassa");
    }

    @Test
    void whoeverIsCalledOtherwiseStandsThereSoFromThenOn() {
        Called called = new Called();
        Markdown later = new Markdown(called);
        assertThat(later.html("@adevries")).contains("Anna de Vries");
        called.anna = "Anna Bos";
        called.version = 2;
        assertThat(later.html("@adevries")).contains("Anna Bos");
    }

    @Test
    void whoLeftLeadsNowhereAndNobodyIsOnlyWords() {
        assertThat(markdown.html("@bram and @nobody and @[No such shop]"))
                .contains("&#64;Bram &lt;b&gt; and &#64;nobody and &#64;[No such shop]")
                .doesNotContain("<a");
    }

    @Test
    void whatOnlyLooksLikeANameIsNone() {
        assertThat(
                        markdown.html(
                                "x@adevries adevries@adevries.nl https://example.com/@adevries `@adevries` @adevries@example.com"))
                .doesNotContain("mention");
    }

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
        assertThat(markdown.line("# Winter hours\n\nFrom Monday on")).isEqualTo("Winter hours: From Monday on");
        assertThat(markdown.firstLine("# Winter hours\n\nFrom Monday on", 80)).isEqualTo("Winter hours");
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
