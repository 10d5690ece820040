package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.Division.Added;
import org.prikbord.model.choice.Division.Bought;
import org.prikbord.model.choice.Division.Missed;
import org.prikbord.model.choice.Division.Payment;

class EqualSharesTest {
    private static List<Long> chosen(Division division) {
        return division.chosen().stream().map(Project::id).toList();
    }

    /** Shares of 2.00: three pay 1.33 for the first, then two have 1.34 for 5.00, and two 4.00 for 8.00. */
    @Test
    void tellsWhoPaidHowMuchAndWhatWasMissing() {
        Division division = Poll.of(10_00, List.of(4_00, 6_01, 8_00), "12", "12", "1", "3", "3")
                .divide();
        assertThat(division.percent()).isEqualTo(100);
        assertThat(division.bought())
                .containsExactly(new Bought(
                        new Project(1, 4_00), 3, new BigDecimal("3.00"), 1_33, List.of(new Payment(3, 1_33)), 1, 6_00));
        assertThat(division.missed())
                .containsExactly(new Missed(new Project(2, 6_01), 2, 1_33), new Missed(new Project(3, 8_00), 2, 4_00));
        assertThat(division.left()).isEqualTo(6_00);
    }

    /** Shares of 2.50: two have 5.00 for 5.01, until they have 2.525; what two others want does not fit then. */
    @Test
    void raisesTheSharesUntilNothingElseFits() {
        Division division =
                Poll.of(10_00, List.of(5_01, 5_10), "1", "1", "2", "2").divide();
        assertThat(division.fairShare()).isEqualTo(2_50);
        assertThat(division.percent()).isEqualTo(101);
        assertThat(division.share()).isEqualTo(2_52);
        assertThat(division.bought()).extracting(Bought::price).containsExactly(2_50L);
        assertThat(division.missed()).containsExactly(new Missed(new Project(2, 5_10), 2, 5_05));
    }

    /** With shares of 2.55 both would be bought, which is more than there is: the count before holds. */
    @Test
    void neverSpendsMoreThanThereIs() {
        Division division =
                Poll.of(10_00, List.of(5_05, 5_05, 1_00), "1", "1", "2", "2").divide();
        assertThat(division.percent()).isEqualTo(100);
        assertThat(division.bought()).isEmpty();
        assertThat(division.added()).containsExactly(new Added(new Project(1, 5_05), 2, 5_00, 4_95));
        assertThat(division.left()).isEqualTo(4_95);
    }

    @Test
    void equalsGoByCostThenSupportersThenId() {
        assertThat(chosen(Poll.of(90, List.of(30, 20, 20), "123", "123", "123").divide()))
                .containsExactly(2L, 3L, 1L);
        // one of the third project's supporters has nothing left, so both have two votes
        assertThat(chosen(Poll.of(80, List.of(40, 10, 10), "13", "1", "1", "1", "2", "2", "3", "3")
                        .divide()))
                .containsExactly(1L, 3L, 2L);
        assertThat(chosen(Poll.of(20, List.of(20, 20), "12", "12").divide())).containsExactly(1L);
    }

    @Test
    void ballotsThatAreTheSameShareAlike() {
        Division division = Poll.of(100, List.of(25, 25, 25, 25, 10), "1234", "1234", "1234")
                .divide();
        assertThat(chosen(division)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(division.missed()).containsExactly(new Missed(new Project(5, 10), 0, 0));
    }

    @Test
    void aGroupThatNamesOneProjectOnlyGetsItForItsPartOfTheBudget() {
        Division division = Poll.of(100, List.of(40, 40, 20), "12", "12", "12", "12", "12", "12", "12", "12", "3", "3")
                .divide();
        assertThat(chosen(division)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void aBlankBallotChangesNothing() {
        Poll poll = Poll.of(30, List.of(10, 13, 7), "123", "123", "123");
        List<Set<Long>> ballots = new ArrayList<>(poll.ballots());
        ballots.add(Set.of());
        ballots.add(Set.of(99L));
        Division division = EqualShares.divide(30, poll.projects(), ballots);
        assertThat(division.bought()).isEqualTo(poll.divide().bought());
        assertThat(division.voters()).isEqualTo(3);
        assertThat(division.blank()).isEqualTo(2);
    }

    @Test
    void aProjectThatIsNotOnTheListIsLeftOutOfABallot() {
        Division division = EqualShares.divide(10, List.of(new Project(1, 10)), List.of(Set.of(1L, 77L), Set.of(1L)));
        assertThat(division.bought().get(0).payments()).containsExactly(new Payment(2, 5));
        assertThat(division.blank()).isZero();
    }

    @Test
    void withoutBudgetBallotsOrProjectsNothingIsChosen() {
        Division noBudget = Poll.of(0, List.of(10), "1", "1").divide();
        assertThat(noBudget.chosen()).isEmpty();
        assertThat(noBudget.missed()).containsExactly(new Missed(new Project(1, 10), 2, 0));
        Division noBallots = Poll.of(100, List.of(10)).divide();
        assertThat(noBallots.chosen()).isEmpty();
        assertThat(noBallots.left()).isEqualTo(100);
        assertThat(Poll.of(100, List.of(), "1").divide().missed()).isEmpty();
    }

    @Test
    void whatCostsMoreThanTheBudgetIsMissed() {
        Division division = Poll.of(100, List.of(101, 100), "1", "12").divide();
        assertThat(chosen(division)).containsExactly(2L);
        assertThat(division.missed())
                .extracting(missed -> missed.project().id())
                .containsExactly(1L);
    }

    @Test
    void oneVoterGetsWhatFits() {
        Division division = Poll.of(100, List.of(60, 50, 40), "123").divide();
        assertThat(division.bought())
                .extracting(bought -> bought.project().id())
                .containsExactly(3L, 2L);
        assertThat(division.left()).isEqualTo(10);
    }

    @Test
    void whatNobodyWantsIsNeverAdded() {
        Division division = Poll.of(100, List.of(60, 10), "1", "1").divide();
        assertThat(chosen(division)).containsExactly(1L);
        assertThat(division.left()).isEqualTo(40);
    }

    @Test
    void sharesGrowToFourTimesAtMostAndVotesDecideOverTheRest() {
        List<Project> projects = LongStream.rangeClosed(1, 10)
                .mapToObj(id -> new Project(id, id == 10 ? 90 : 60))
                .toList();
        List<Set<Long>> ballots = new ArrayList<>();
        LongStream.rangeClosed(1, 10).forEach(id -> ballots.add(Set.of(id)));
        ballots.add(Set.of(10L));
        Division division = EqualShares.divide(110, projects, ballots);
        assertThat(division.percent()).isEqualTo(400);
        assertThat(division.share()).isEqualTo(40);
        assertThat(division.bought()).isEmpty();
        assertThat(division.added()).containsExactly(new Added(new Project(10, 90), 2, 80, 20));
    }

    @Test
    void refusesWhatCostsNothingOrIsThereTwice() {
        assertThatThrownBy(() -> new Project(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Project(1, -5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Poll.of(-1, List.of(10)).divide()).isInstanceOf(IllegalArgumentException.class);
        List<Project> twice = List.of(new Project(1, 10), new Project(1, 20));
        assertThatThrownBy(() -> EqualShares.divide(10, twice, List.of(Set.of(1L))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
