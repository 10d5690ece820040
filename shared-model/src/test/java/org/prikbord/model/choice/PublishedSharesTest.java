package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.Division.Bought;
import org.prikbord.model.choice.Division.Missed;
import org.prikbord.model.choice.Division.Payment;

/**
 * What others have published and worked out: two examples of equalshares.net (page "Explanation", looked up in 2026), in
 * cents, and two of M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (2023), with a seat for
 * 24 or 40 euros so that all amounts are whole.
 */
class PublishedSharesTest {
    private static final long BIKE_PATH = 1;
    private static final long GYM = 2;
    private static final long PARK = 3;
    private static final long PLAYGROUND = 4;
    private static final long LIBRARY = 5;
    private static final List<Integer> COSTS = List.of(700_00, 400_00, 250_00, 200_00, 100_00);

    private static Poll neighbourhood(String lastVoter) {
        return Poll.of(1_100_00, COSTS, "12", "123", "12", "123", "123", "12", "345", "4", "45", "345", lastVoter);
    }

    /** With shares of one size, as in the examples. */
    private static Division counted(Poll poll) {
        Election election = new Election(poll.budget(), poll.projects(), poll.ballots());
        return new Working(election, new Count(election, 100), 100).division();
    }

    @Test
    void firstExampleOfEqualSharesNet() {
        Division division = neighbourhood("1").divide();
        assertThat(division.fairShare()).isEqualTo(100_00);
        assertThat(division.chosen()).extracting(Project::id).containsExactly(BIKE_PATH, PLAYGROUND, LIBRARY);
        assertThat(division.bought())
                .extracting(Bought::payments)
                .containsExactly(
                        List.of(new Payment(7, 100_00)),
                        List.of(new Payment(4, 50_00)),
                        List.of(new Payment(3, 33_33)));
        assertThat(division.bought()).extracting(Bought::roundedOff).containsExactly(0L, 0L, 1L);
        assertThat(division.percent()).isEqualTo(100);
        assertThat(division.added()).isEmpty();
        assertThat(division.left()).isEqualTo(100_00);
        assertThat(division.missed())
                .containsExactly(
                        new Missed(new Project(GYM, 400_00), 6, 0), new Missed(new Project(PARK, 250_00), 5, 33_33));
    }

    @Test
    void secondExampleOfEqualSharesNet() {
        Division division = counted(neighbourhood("2"));
        assertThat(division.bought())
                .extracting(bought -> bought.project().id(), Bought::votes, Bought::price, Bought::payments)
                .containsExactly(
                        tuple(GYM, new BigDecimal("7.00"), 57_14L, List.of(new Payment(7, 57_14))),
                        // published as 4.1 votes and 60.5, 43 for the others
                        tuple(
                                PARK,
                                new BigDecimal("4.12"),
                                60_71L,
                                List.of(new Payment(2, 60_71), new Payment(3, 42_85))),
                        // published as 3.2 votes from the amounts that were rounded before
                        tuple(
                                PLAYGROUND,
                                new BigDecimal("3.29"),
                                60_71L,
                                List.of(new Payment(2, 60_71), new Payment(2, 39_28))));
        assertThat(division.left()).isEqualTo(150_00);
    }

    @Test
    void eleventhExampleOfTheBook() {
        Division division = counted(Poll.of(
                4 * 24_00,
                List.of(24_00, 24_00, 24_00, 24_00, 24_00, 24_00, 24_00),
                "12",
                "12",
                "12",
                "13",
                "13",
                "13",
                "14",
                "14",
                "236",
                "5",
                "6",
                "7"));
        assertThat(division.fairShare()).isEqualTo(8_00);
        assertThat(division.bought()).extracting(Bought::payments).containsExactly(List.of(new Payment(8, 3_00)));
        assertThat(division.added().get(0).supportersLeft()).isEqualTo(23_00);
    }

    @Test
    void twelfthExampleOfTheBook() {
        Division division = counted(Poll.of(
                3 * 40_00, List.of(40_00, 40_00, 40_00, 40_00), "34", "34", "34", "12", "12", "13", "13", "24"));
        assertThat(division.fairShare()).isEqualTo(15_00);
        assertThat(division.bought())
                .extracting(bought -> bought.project().id(), Bought::payments)
                .containsExactly(
                        tuple(3L, List.of(new Payment(5, 8_00))),
                        tuple(1L, List.of(new Payment(2, 13_00), new Payment(2, 7_00))));
        assertThat(division.added().get(0).supportersLeft()).isEqualTo(36_00);
        assertThat(division.missed().get(0).supportersLeft()).isEqualTo(19_00);
    }
}
