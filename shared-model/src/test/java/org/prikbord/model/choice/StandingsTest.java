package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.Standings.Band;

class StandingsTest {
    private static Tally tally(long idea, int yes, int no) {
        return new Tally(idea, yes + no, yes, no);
    }

    private static List<Long> order(List<Tally> tallies) {
        return ideas(Standings.of(tallies).ideas());
    }

    private static List<Long> ideas(List<Standing> standings) {
        return standings.stream().map(Standing::idea).toList();
    }

    private static Estimate estimate(Standings standings, long idea) {
        return standings.ideas().stream()
                .filter(each -> each.idea() == idea)
                .findFirst()
                .orElseThrow()
                .estimate();
    }

    @Test
    void ordersByTheShareOfThoseWhoWereShownItAndNotByTotals() {
        assertThat(order(List.of(tally(1, 40, 60), tally(2, 24, 6), tally(3, 15, 15))))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void aFewVoicesAreDrawnTowardsWhatIdeasAreLike() {
        List<Tally> tallies = new ArrayList<>(List.of(tally(1, 10, 0), tally(2, 27, 3)));
        for (int idea = 3; idea < 23; idea++) {
            tallies.add(tally(idea, idea, 30 - idea));
        }
        Standings standings = Standings.of(tallies);
        assertThat(ideas(standings.ideas())).startsWith(2L, 1L);
        assertThat(estimate(standings, 1).approval()).isLessThan(0.85);
        assertThat(estimate(standings, 2).approval()).isEqualTo(0.9, within(0.06));
    }

    @Test
    void skipsSayNothing() {
        List<Tally> tallies = List.of(tally(1, 20, 10), tally(2, 10, 20));
        List<Tally> skippedOften = List.of(tally(1, 20, 10), new Tally(2, 300, 10, 20));
        assertThat(estimate(Standings.of(skippedOften), 2)).isEqualTo(estimate(Standings.of(tallies), 2));
    }

    @Test
    void saysWhichIdeasAreTied() {
        Standings standings = Standings.of(List.of(
                tally(1, 58, 2),
                tally(2, 31, 29),
                tally(3, 30, 30),
                tally(4, 28, 32),
                tally(5, 27, 33),
                tally(6, 3, 57)));
        assertThat(standings.bands())
                .extracting(band -> ideas(band.ideas()))
                .containsExactly(List.of(1L), List.of(2L, 3L, 4L, 5L), List.of(6L));
        assertThat(standings.bands()).extracting(Band::clear).containsExactly(true, true, true);
    }

    @Test
    void aBandWhoseLastMayBeNoBetterThanTheNextIsNotClear() {
        Standings standings = Standings.of(List.of(tally(1, 50, 10), tally(2, 43, 17), tally(3, 36, 24)));
        assertThat(standings.bands())
                .extracting(band -> ideas(band.ideas()))
                .containsExactly(List.of(1L, 2L), List.of(3L));
        assertThat(standings.bands().get(0).clear()).isFalse();
    }

    @Test
    void aFewAnswersAreTooEarlyToSay() {
        Standings standings = Standings.of(List.of(tally(1, 9, 0), tally(2, 20, 10), tally(3, 0, 0), tally(4, 6, 4)));
        assertThat(ideas(standings.early())).containsExactly(1L, 3L);
        assertThat(ideas(standings.ideas())).containsExactly(2L, 4L, 1L, 3L);
        assertThat(standings.bands())
                .allSatisfy(band -> assertThat(band.ideas()).noneMatch(Standing::early));
    }

    @Test
    void anIdeaThatNobodyReadHasBoundsLikeAnyOther() {
        for (List<Tally> tallies : List.of(
                List.of(tally(1, 0, 0)),
                List.of(tally(1, 0, 0), tally(2, 30, 0)),
                List.of(tally(1, 0, 0), tally(2, 0, 30), tally(3, 0, 30)),
                List.of(tally(1, 0, 0), new Tally(2, 1, 0.2, 0), new Tally(3, 1, 0, 0.2)))) {
            assertThat(Standings.of(tallies).ideas()).hasSize(tallies.size()).allSatisfy(idea -> {
                assertThat(idea.estimate().low()).isBetween(0.0, idea.estimate().approval());
                assertThat(idea.estimate().high()).isBetween(idea.estimate().approval(), 1.0);
            });
        }
        assertThat(Standings.of(List.of()).ideas()).isEmpty();
        assertThat(Standings.of(List.of()).bands()).isEmpty();
    }

    @Test
    void moreReadsMakeSurerBoundsAndNotABetterPlace() {
        Standings standings =
                Standings.of(List.of(tally(1, 20, 20), tally(2, 200, 200), tally(3, 35, 5), tally(4, 5, 35)));
        Estimate few = estimate(standings, 1);
        Estimate many = estimate(standings, 2);
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
        assertThat(many.approval()).isEqualTo(few.approval(), within(0.005));
        assertThat(few.isTiedWith(many)).isTrue();
    }

    @Test
    void learnsFromAllIdeasHowMuchIdeasDiffer() {
        SplittableRandom random = new SplittableRandom(5);
        List<Tally> alike = new ArrayList<>();
        List<Tally> unlike = new ArrayList<>();
        for (long idea = 0; idea < 2_000; idea++) {
            alike.add(answered(idea, 0.3, random));
            unlike.add(answered(idea, Math.pow(random.nextDouble(), 2), random));
        }
        assertThat(Prior.of(alike).voices()).isGreaterThan(40);
        assertThat(Prior.of(alike).yes() / Prior.of(alike).voices()).isEqualTo(0.3, within(0.01));
        // the square of a uniform number has mean 1/3 and variance 4/45: a Beta distribution of 1.5 voices
        assertThat(Prior.of(unlike).voices()).isEqualTo(1.5, within(0.2));
        assertThat(Prior.of(unlike).yes()).isEqualTo(0.5, within(0.08));
    }

    private static Tally answered(long idea, double approval, SplittableRandom random) {
        int read = 5 + random.nextInt(50);
        int yes = (int) random.doubles(read).filter(each -> each < approval).count();
        return tally(idea, yes, read - yes);
    }
}
