package org.prikbord.feed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Reacted;
import org.prikbord.model.post.ReactionKind;

class PostItemTest {
    private static final PersonView ANNA = new PersonView(1, "anna", "Anna", "Bakker", "Goes");

    @Test
    void setsAShortFirstParagraphAsATitleWhenMoreFollows() {
        assertThat(item(PostKind.MESSAGE, "<p>The gate sticks</p>\n<p>We stand in the rain.</p>")
                        .titled())
                .isTrue();
    }

    @Test
    void aMessageOfOneParagraphIsNoTitle() {
        assertThat(item(PostKind.MESSAGE, "<p>The gate sticks</p>\n").titled()).isFalse();
    }

    @Test
    void aShortQuestionIsATitle() {
        assertThat(item(PostKind.QUESTION, "<p>Who has the key?</p>\n").titled())
                .isTrue();
    }

    @Test
    void countsWhatIsReadAndNotTheTags() {
        String link = "<p><a href=\"https://example.com/" + "x".repeat(200) + "\">The key</a></p><p>More</p>";
        assertThat(item(PostKind.MESSAGE, link).titled()).isTrue();
        assertThat(item(PostKind.MESSAGE, "<p>" + "x".repeat(91) + "</p><p>More</p>")
                        .titled())
                .isFalse();
    }

    @Test
    void aListIsNoTitle() {
        assertThat(item(PostKind.QUESTION, "<ul><li>One</li></ul><p>Two</p>").titled())
                .isFalse();
    }

    @Test
    void leadsFromAnEchoToWhatItTellsOf() {
        PostItem kudos = echo(PostKind.KUDOS, new PostView.About(7, "care", Map.of("en", "Care"), "heart", "Bo Smit"));
        assertThat(kudos.aboutUrl()).isEqualTo("/kudos/note?id=7");
        assertThat(kudos.aboutIcon()).isEqualTo("heart");
        PostItem decision = echo(PostKind.DECISION, new PostView.About(8, "chosen", "A small bell"));
        assertThat(decision.aboutUrl()).isEqualTo("/ideas/idea?id=8");
        assertThat(decision.aboutIcon()).isEqualTo("check");
    }

    @Test
    void showsEachReactionInItsOrderAndMarksWhatIsOfferedNoLonger() {
        assertThat(item(PostKind.MESSAGE, "<p>Hello</p>").reactions())
                .extracting(PostItem.Reaction::kind, PostItem.Reaction::count, PostItem.Reaction::former)
                .containsExactly(tuple("useful", 3L, false), tuple("heart", 0L, false), tuple("laugh", 1L, true));
    }

    private static PostItem item(PostKind kind, String html) {
        return new PostItem(view(kind, null), html, List.of(), "", null, null, null);
    }

    private static PostItem echo(PostKind kind, PostView.About about) {
        return new PostItem(view(kind, about), "<p>Thank you</p>", List.of(), "", null, null, null);
    }

    private static PostView view(PostKind kind, PostView.About about) {
        return new PostView(
                1,
                kind,
                ANNA,
                null,
                "As typed",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(
                        new Reacted(ReactionKind.USEFUL, 3, true),
                        new Reacted(ReactionKind.HEART, 0, true),
                        new Reacted(ReactionKind.LAUGH, 1, false)),
                0,
                List.of(),
                null,
                null,
                null,
                about,
                null);
    }
}
