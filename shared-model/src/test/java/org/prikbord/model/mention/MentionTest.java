package org.prikbord.model.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
    @Test
    void findsPeopleInTheOrderInWhichTheyAreNamedAndEachOnce() {
        assertThat(Mention.userNamesIn("@Anna, (@jan.bos-2) and **@zoë_3**.\n- @anna's turn, @9lives!"))
                .containsExactly("anna", "jan.bos-2", "zoë_3", "9lives");
        assertThat(Mention.userNamesIn("_@anna_ and __@jan_bos__ and (@carla_)"))
                .containsExactly("anna", "jan_bos", "carla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail anna@example.com",
                "mail a+@anna",
                "https://example.com/@anna/posts",
                "https://example.com/?by=@anna",
                "see https://example.com/x,@anna",
                "@anna@example.com",
                "@@anna",
                "@ anna",
                "@_anna",
                "@-",
                "the shop @[Store Utrecht]",
                "`@anna` is how it is written",
                "```\n@anna\n```",
                "```\n@anna",
                "> said @anna",
                "[@anna](https://example.com)"
            })
    void findsNobodyIn(String text) {
        assertThat(Mention.userNamesIn(text)).isEmpty();
    }

    @Test
    void findsWhoIsNamedBesideAQuote() {
        assertThat(Mention.userNamesIn("> said @anna\n\nAnd you, @bram?\n```\n@code\n```\n@carla"))
                .containsExactly("bram", "carla");
    }

    @Test
    void namesNoMoreThanAFewPeopleAtOnce() {
        String many = IntStream.range(0, 50).mapToObj(i -> "@name" + i).collect(Collectors.joining(" "));
        assertThat(Mention.userNamesIn(many))
                .hasSize(Mention.MOST)
                .contains("name0")
                .doesNotContain("name49");
    }

    @Test
    void readsLongTextsInNoTime() {
        assertThat(Mention.userNamesIn("@".repeat(5_000) + "a.".repeat(2_500))).isEmpty();
        assertThat(Mention.userNamesIn("@" + "a.".repeat(5_000))).isEmpty();
        assertThat(Mention.userNamesIn("[`".repeat(5_000) + "@")).isEmpty();
    }

    @Test
    void knowsWhichUserNamesCanBeWritten() {
        assertThat(Mention.isWritable("jan.bos-2")).isTrue();
        assertThat(Mention.isWritable("jan@example.com")).isFalse();
        assertThat(Mention.isWritable("jan.")).isFalse();
    }
}
