package org.prikbord.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.EqualShares;
import org.prikbord.model.choice.Project;

/** What a round tells when few or many carried it; of a budget of 1,000.00, in cents. */
class RoundTest {
    private static final long BUDGET = 100_000;

    private static List<Set<Long>> ballots(int people, Long... approved) {
        List<Set<Long>> ballots = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ballots.add(Set.of(approved));
        }
        return ballots;
    }

    private static List<Round> rounds(List<Project> projects, List<List<Set<Long>>> groups) {
        return Round.of(EqualShares.divide(
                BUDGET, projects, groups.stream().flatMap(List::stream).toList()));
    }

    /** Ten people have 100.00 each; six of them pay 50.00 for what costs 300.00. */
    @Test
    void tellsThePriceInHundredthsOfAShareWhereManyPaidIt() {
        List<Round> rounds = rounds(
                List.of(new Project(1, 30_000), new Project(2, 80_000)), List.of(ballots(6, 1L), ballots(4, 2L)));
        assertThat(rounds).containsExactly(new Round(1, 30_000, 6, 50, 70_000));
    }

    @Test
    void tellsNothingOfFewSupporters() {
        List<Round> rounds = rounds(
                List.of(new Project(1, 40_000), new Project(2, 60_000)), List.of(ballots(4, 1L), ballots(6, 2L)));
        assertThat(rounds).contains(new Round(1, 40_000, null, null, 0));
    }

    /**
     * Thirteen people have 76.92 each. Eight of them spend 60.00 on the first; the second is carried by two of these, who
     * have 16.92 left, and by five who have all of it. What the two gave would follow from the price that the five paid.
     */
    @Test
    void tellsNoPriceFromWhichItFollowsWhatFewGave() {
        List<Round> rounds = rounds(
                List.of(new Project(1, 48_000), new Project(2, 30_000)),
                List.of(ballots(6, 1L), ballots(2, 1L, 2L), ballots(5, 2L)));
        assertThat(rounds).extracting(Round::idea).containsExactly(1L, 2L);
        assertThat(rounds.get(0).price()).isEqualTo(78);
        assertThat(rounds.get(1).supporters()).isEqualTo(7);
        assertThat(rounds.get(1).price()).isNull();
    }
}
