package org.prikbord.ideas.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.prikbord.model.choice.Answer;
import org.prikbord.model.choice.Answer.Said;
import org.prikbord.model.choice.Deck;
import org.prikbord.model.choice.Standing;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.choice.Tally;

/** Ways to deal cards and to order ideas: the product's, and what others do. */
enum Way {
    OURS("the deck and the standings") {
        @Override
        List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random) {
            return new Deck(present, Campaign.BEST, random).next(seen, cards);
        }

        @Override
        Map<Long, Double> scores(List<Answer> answers) {
            Map<Long, Double> scores = new HashMap<>();
            for (Standing idea : Standings.of(Tally.of(answers)).ideas()) {
                scores.put(idea.idea(), idea.estimate().approval());
            }
            return scores;
        }

        @Override
        List<Long> order(List<Answer> answers, RandomGenerator random) {
            return Standings.of(Tally.of(answers)).ideas().stream()
                    .map(Standing::idea)
                    .toList();
        }
    },
    LEAST_SEEN("least seen first, by approval rate") {
        @Override
        List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random) {
            return highest(present, seen, cards, idea -> -idea.shown(), random);
        }
    },
    /** Sampled from the Beta distribution that one voice for and one against, and the answers, give. */
    THOMPSON("Thompson sampling, by approval rate") {
        @Override
        List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random) {
            return highest(present, seen, cards, idea -> Measures.beta(idea.yes() + 1, idea.no() + 1, random), random);
        }
    },
    TOTALS("in any order, by number of votes") {
        @Override
        List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random) {
            return highest(present, seen, cards, idea -> 0, random);
        }

        @Override
        Map<Long, Double> scores(List<Answer> answers) {
            return votes(answers);
        }
    },
    MOST_VOTED("most voted first, by number of votes") {
        @Override
        List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random) {
            return highest(present, seen, cards, Tally::yes, random);
        }

        @Override
        Map<Long, Double> scores(List<Answer> answers) {
            return votes(answers);
        }
    };

    private final String what;

    Way(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** How many cards are dealt before answers are counted: one in the product, a hand where that makes no difference. */
    int atATime() {
        return this == OURS ? 1 : Campaign.CARDS;
    }

    /** The next cards of somebody who has seen those, out of the ideas that are there. */
    abstract List<Long> deal(List<Tally> present, Set<Long> seen, int cards, RandomGenerator random);

    /** What it orders ideas by; the share of yes among answers, if it does not say otherwise. */
    Map<Long, Double> scores(List<Answer> answers) {
        Map<Long, Double> scores = new HashMap<>();
        for (Tally idea : Tally.of(answers)) {
            scores.put(idea.idea(), idea.voices() == 0 ? 0 : idea.yes() / idea.voices());
        }
        return scores;
    }

    /** Best first, equals by lot. */
    List<Long> order(List<Answer> answers, RandomGenerator random) {
        Map<Long, Double> scores = scores(answers);
        return byLotAmongEquals(scores.keySet(), scores::get, random);
    }

    /** Every yes counts, wherever it was given. */
    private static Map<Long, Double> votes(List<Answer> answers) {
        Map<Long, Double> votes = new HashMap<>();
        for (Answer answer : answers) {
            votes.merge(answer.idea(), answer.said() == Said.YES ? 1.0 : 0.0, Double::sum);
        }
        return votes;
    }

    private static List<Long> highest(
            List<Tally> present, Set<Long> seen, int cards, ToDoubleFunction<Tally> key, RandomGenerator random) {
        Map<Long, Double> keys = new HashMap<>();
        for (Tally idea : present) {
            if (!seen.contains(idea.idea())) {
                keys.put(idea.idea(), key.applyAsDouble(idea));
            }
        }
        List<Long> order = byLotAmongEquals(keys.keySet(), keys::get, random);
        return order.subList(0, Math.min(cards, order.size()));
    }

    private static List<Long> byLotAmongEquals(Set<Long> ideas, ToDoubleFunction<Long> key, RandomGenerator random) {
        Map<Long, Double> lots = new HashMap<>();
        List<Long> order = new ArrayList<>(ideas);
        order.forEach(idea -> lots.put(idea, random.nextDouble()));
        order.sort(Comparator.comparingDouble(key).reversed().thenComparing(lots::get));
        return order;
    }
}
