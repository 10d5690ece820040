package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckTest {
    private static final int BEST = 10;
    private final RandomGenerator random = new SplittableRandom(1);

    /** Each of them shown that often, with half of the answers for it. */
    private static List<Tally> shown(long from, long to, int times) {
        return LongStream.range(from, to)
                .mapToObj(idea -> new Tally(idea, times, times / 2.0, times / 2.0))
                .toList();
    }

    private List<Long> next(List<Tally> ideas) {
        return next(ideas, Set.of());
    }

    private List<Long> next(List<Tally> ideas, Set<Long> seen) {
        return new Deck(ideas, BEST, random).next(seen, Deck.HAND);
    }

    /** How often each idea is among the cards of that many people who come one after the other and say nothing. */
    private Map<Long, Integer> hands(List<Tally> ideas, int people) {
        Map<Long, Integer> hands = new HashMap<>();
        for (int person = 0; person < people; person++) {
            next(ideas).forEach(idea -> hands.merge(idea, 1, Integer::sum));
        }
        return hands;
    }

    private static List<Tally> both(List<Tally> some, List<Tally> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void showsWhatWasSeenLeastFirst() {
        List<Tally> ideas = Stream.of(shown(0, 50, 30), shown(50, 53, 2), shown(53, 57, 0))
                .flatMap(List::stream)
                .toList();
        assertThat(next(ideas).subList(0, 4)).containsExactlyInAnyOrder(53L, 54L, 55L, 56L);
        assertThat(next(ideas).subList(4, 7)).containsExactlyInAnyOrder(50L, 51L, 52L);
    }

    @Test
    void showsNoCardTwice() {
        List<Tally> ideas = shown(0, 37, 8);
        Set<Long> seen = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        for (List<Long> hand = next(ideas, seen); !hand.isEmpty(); hand = next(ideas, seen)) {
            assertThat(hand).doesNotHaveDuplicates();
            assertThat(seen).doesNotContainAnyElementsOf(hand);
            seen.addAll(hand);
            sizes.add(hand.size());
        }
        assertThat(sizes).containsExactly(10, 10, 10, 7);
        assertThat(seen).hasSize(37);
    }

    @Test
    void equalsAreShownEquallyOften() {
        Map<Long, Integer> hands = hands(shown(0, 100, 0), 2_000);
        assertThat(hands).hasSize(100);
        assertThat(hands.values()).allSatisfy(times -> assertThat(times).isBetween(140, 260));
    }

    @Test
    void anIdeaThatComesLateCatchesUp() {
        Map<Long, Tally> counts = new HashMap<>();
        both(shown(0, 99, 24), shown(99, 100, 0)).forEach(idea -> counts.put(idea.idea(), idea));
        for (int person = 0; person < 90; person++) {
            next(List.copyOf(counts.values()))
                    .forEach(idea -> counts.merge(idea, new Tally(idea, 1, 0.5, 0.5), Tally::plus));
        }
        double average =
                counts.values().stream().mapToInt(Tally::shown).average().orElseThrow();
        assertThat(average).isBetween(32.0, 33.0);
        assertThat(counts.get(99L).shown()).isGreaterThan((int) (average * 0.75));
    }

    @Test
    void aLateIdeaIsNotInEverybodysHandOnceItHasItsFirstReaders() {
        List<Tally> ideas = both(shown(0, 99, 30), shown(99, 100, Deck.FAIR));
        assertThat(hands(ideas, 400).get(99L)).isBetween(80, 260);
    }

    /** Five, fifteen for the other five places, and eighty. */
    private static List<Tally> clearlyBestUndecidedAndOther() {
        List<Tally> ideas = new ArrayList<>();
        for (long idea = 0; idea < 100; idea++) {
            double yes = idea < 5 ? 38 : idea < 20 ? 28 : 8;
            ideas.add(new Tally(idea, 40, yes, 40 - yes));
        }
        return ideas;
    }

    @Test
    void readsMoreWhereTheBestAreUndecided() {
        List<Tally> ideas = clearlyBestUndecidedAndOther();
        Map<Long, Integer> hands = hands(ideas, 400);
        assertThat(perIdea(hands, 5, 20)).isGreaterThan(2.5 * perIdea(hands, 20, 100));
        assertThat(perIdea(hands, 0, 5)).isGreaterThan(1.2 * perIdea(hands, 20, 100));
        assertThat(perIdea(hands, 20, 100)).isGreaterThan(400 * 0.04);
    }

    @Test
    void dealsTheSameMixOneByOneAsInAHand() {
        List<Tally> ideas = clearlyBestUndecidedAndOther();
        Map<Long, Integer> inHands = hands(ideas, 400);
        Map<Long, Integer> oneByOne = new HashMap<>();
        for (int person = 0; person < 400; person++) {
            Set<Long> seen = new HashSet<>();
            for (int card = 0; card < Deck.HAND; card++) {
                seen.addAll(new Deck(ideas, BEST, random).next(seen, 1));
            }
            seen.forEach(idea -> oneByOne.merge(idea, 1, Integer::sum));
        }
        assertThat(perIdea(oneByOne, 0, 5)).isCloseTo(perIdea(inHands, 0, 5), withinPercentage(20));
        assertThat(perIdea(oneByOne, 5, 20)).isCloseTo(perIdea(inHands, 5, 20), withinPercentage(10));
        assertThat(perIdea(oneByOne, 20, 100)).isCloseTo(perIdea(inHands, 20, 100), withinPercentage(10));
    }

    private static double perIdea(Map<Long, Integer> hands, int from, int to) {
        return IntStream.range(from, to)
                .map(idea -> hands.getOrDefault((long) idea, 0))
                .average()
                .orElseThrow();
    }

    @Test
    void theOrderOfAHandDoesNotTellWhatIsAmongTheBest() {
        List<Tally> ideas = both(
                shown(0, 90, 20),
                LongStream.range(90, 100)
                        .mapToObj(idea -> new Tally(idea, 40, 38, 2))
                        .toList());
        int first = 0;
        int last = 0;
        for (int person = 0; person < 1_000; person++) {
            List<Long> hand = next(ideas);
            first += hand.get(0) >= 90 ? 1 : 0;
            last += hand.get(9) >= 90 ? 1 : 0;
        }
        assertThat(first).isBetween(last - 50, last + 50).isPositive();
    }

    @Test
    void givesWhatThereIsWhenThereIsLittle() {
        assertThat(next(List.of())).isEmpty();
        assertThat(next(shown(0, 1, 0))).containsExactly(0L);
        assertThat(next(shown(0, 3, 50))).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(next(shown(0, 3, 50), Set.of(0L, 1L, 2L))).isEmpty();
    }

    @Test
    void theSameSeedDealsTheSameCards() {
        List<Tally> ideas = shown(0, 200, 12);
        List<Long> hand = new Deck(ideas, BEST, new SplittableRandom(7)).next(Set.of(3L), 10);
        assertThat(new Deck(ideas, BEST, new SplittableRandom(7)).next(Set.of(3L), 10))
                .isEqualTo(hand);
        assertThat(new Deck(ideas, BEST, new SplittableRandom(8)).next(Set.of(3L), 10))
                .isNotEqualTo(hand);
    }
}
