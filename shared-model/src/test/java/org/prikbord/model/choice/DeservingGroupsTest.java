package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promise of the method, looked for in every group of 100 random elections. */
class DeservingGroupsTest {
    private static final long SEED = 20_261_126;

    /** Printed with a failure, each as it is. */
    private static final List<Poll> POLLS = polls();

    private static List<Poll> polls() {
        Random random = new Random(SEED);
        return IntStream.range(0, 100)
                .mapToObj(i -> Poll.random(random, 6 + random.nextInt(15), 7 + random.nextInt(4)))
                .toList();
    }

    @Test
    void noGroupThatDeservesAProjectGoesWithout() {
        for (Poll poll : POLLS) {
            assertThat(Deserving.wronged(poll, poll.divide().chosen()))
                    .as("in %s of seed %d", poll, SEED)
                    .isEmpty();
        }
    }

    @Test
    void noGroupGoesWithoutBeforeTheCompletionEither() {
        for (Poll poll : POLLS) {
            List<Project> bought = new ArrayList<>(poll.projects());
            bought.removeIf(project -> !new PlainCount(poll, 100).payments().containsKey(project.id()));
            assertThat(Deserving.wronged(poll, bought)).as("in %s", poll).isEmpty();
        }
    }

    @Test
    void addingUpVotesLeavesGroupsWithoutWhatTheyDeserve() {
        assertThat(POLLS.stream()
                        .filter(poll -> Deserving.wronged(poll, poll.byVotes()).isPresent())
                        .count())
                .as("elections of seed %d in which a group is wronged", SEED)
                .isGreaterThan(8);
    }

    @Test
    void takingAwayOneProjectIsNoticed() {
        assertThat(POLLS.stream().filter(DeservingGroupsTest::missesOne).count())
                .as("elections of seed %d in which a group is wronged without one of the projects", SEED)
                .isGreaterThan(20);
    }

    private static boolean missesOne(Poll poll) {
        List<Project> chosen = poll.divide().chosen();
        return chosen.stream()
                .map(project ->
                        chosen.stream().filter(other -> other != project).toList())
                .anyMatch(rest -> Deserving.wronged(poll, rest).isPresent());
    }

    @Test
    void theBudgetIsKeptAndNothingThatFitsIsLeftOut() {
        for (Poll poll : POLLS) {
            Division division = poll.divide();
            long cost = division.chosen().stream().mapToLong(Project::cost).sum();
            assertThat(cost + division.left()).isEqualTo(poll.budget());
            assertThat(division.left()).isNotNegative();
            assertThat(division.missed())
                    .as("in %s", poll)
                    .allMatch(missed ->
                            missed.supporters() == 0 || missed.project().cost() > division.left());
        }
    }
}
