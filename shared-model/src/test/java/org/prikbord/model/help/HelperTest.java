package org.prikbord.model.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelperTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static Helper helper(long id, long knows, boolean here, boolean elsewhere) {
        return new Helper(id, knows, here, elsewhere, null);
    }

    @Test
    void asksWhoIsHereFirstThenWhoIsElsewhereThenWhoKnowsMore() {
        List<Helper> all = List.of(
                helper(1, 9, false, true),
                helper(2, 1, true, false),
                helper(3, 2, true, true),
                helper(4, 5, true, true),
                helper(5, 3, false, false));
        assertThat(Helper.first(all, 9)).containsExactly(4L, 3L, 2L, 1L, 5L);
        assertThat(Helper.first(all, 2)).containsExactly(4L, 3L);
    }

    @Test
    void breaksATieByWhoWasAskedLongestAgo() {
        List<Helper> all = List.of(
                new Helper(1, 3, true, true, MONDAY.plusSeconds(60)),
                new Helper(2, 3, true, true, MONDAY),
                new Helper(3, 3, true, true, null),
                new Helper(4, 3, true, true, MONDAY));
        assertThat(Helper.first(all, 9)).containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void takesTheLongestWordsOfAQuestionInPairs() {
        assertThat(LikeQuestions.pairs("How do I refund a gift card? A customer waits."))
                .containsExactly(
                        "customer refund",
                        "customer waits",
                        "customer gift",
                        "refund waits",
                        "refund gift",
                        "waits gift");
        assertThat(LikeQuestions.pairs("Oh no, help!")).containsExactly("help");
        assertThat(LikeQuestions.pairs("?!")).isEmpty();
    }
}
