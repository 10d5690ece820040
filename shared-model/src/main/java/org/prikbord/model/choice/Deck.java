package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which ideas a person is shown next. An idea that fewer than {@value #FAIR} people were shown comes first, least seen
 * first. When there is none, a lot decides for each card:
 * <ul>
 *   <li>half of the cards are drawn from the least seen, so that an idea that came late catches up;
 *   <li>a tenth from those that are among the best, so that a burst of friends does not hold one there unread;
 *   <li>the rest from those of which the answers do not tell yet whether they are among the best.
 * </ul>
 *
 * <p>Whether the answers tell is asked by drawing approvals twice, each idea's at random within what its answers allow,
 * as W. R. Thompson does ("On the likelihood that one unknown probability exceeds another", Biometrika 25, 1933). An
 * idea that is among the best in one draw and not in the other is undecided. Reading what two draws disagree on is the
 * idea of top-two Thompson sampling (D. Russo, "Simple Bayesian algorithms for best arm identification", COLT 2016),
 * here for a whole group of best ones. Thompson's own rule, to read what looks best, would show a few ideas to all.
 *
 * <p>Each card has its own lot, so it does not matter whether cards are asked for one at a time or ten, and no place in
 * a hand tells how an idea fares.
 */
public final class Deck {
    /** How many cards a person is asked to read at a time. */
    public static final int HAND = 10;

    static final int FAIR = 5;
    private static final double CATCHING_UP = 0.5;
    private static final double SECOND_LOOK = 0.1;

    /** The least seen are that part of all ideas: more than a hand, so an idea of today is not in everybody's. */
    private static final double LEAST_SEEN = 0.2;

    private final List<Tally> ideas;
    private final int best;
    private final Prior prior;
    private final RandomGenerator random;

    /**
     * @param ideas all that may be shown, also those that nobody was shown yet
     * @param best how many of them one looks for; of few ideas, half are
     */
    public Deck(Collection<Tally> ideas, int best, RandomGenerator random) {
        this.ideas = List.copyOf(ideas);
        this.best = Math.max(1, Math.min(best, ideas.size() / 2));
        this.prior = Prior.of(ideas);
        this.random = random;
    }

    /**
     * The next cards, first to last; fewer when there are no more.
     *
     * @param seen what that person was shown before, and what is their own
     */
    public List<Long> next(Set<Long> seen, int cards) {
        List<Tally> pile = leastSeenFirst(seen);
        List<Long> hand = new ArrayList<>();
        while (hand.size() < cards && !pile.isEmpty()) {
            Tally card = card(pile);
            pile.remove(card);
            hand.add(card.idea());
        }
        return List.copyOf(hand);
    }

    /** Equals in any order; shuffled as in R. Durstenfeld, "Algorithm 235: random permutation", CACM 7, 1964. */
    private List<Tally> leastSeenFirst(Set<Long> seen) {
        List<Tally> pile = new ArrayList<>(ideas);
        pile.removeIf(idea -> seen.contains(idea.idea()));
        for (int last = pile.size() - 1; last > 0; last--) {
            Collections.swap(pile, last, random.nextInt(last + 1));
        }
        pile.sort(Comparator.comparingInt(Tally::shown));
        return pile;
    }

    private Tally card(List<Tally> pile) {
        Tally leastSeen = pile.get(0);
        if (leastSeen.shown() < FAIR) {
            return leastSeen;
        }
        double lot = random.nextDouble();
        List<Tally> among = lot < CATCHING_UP ? List.of() : contested(pile, lot < CATCHING_UP + SECOND_LOOK);
        if (among.isEmpty()) {
            among = pile.subList(0, Math.min(pile.size(), (int) Math.ceil(LEAST_SEEN * ideas.size())));
        }
        return among.get(random.nextInt(among.size()));
    }

    /** Those that are among the best in both of two draws, or in one only. */
    private List<Tally> contested(List<Tally> pile, boolean inBoth) {
        Set<Long> one = bestOfADraw();
        Set<Long> other = bestOfADraw();
        return pile.stream()
                .filter(idea -> inBoth
                        ? one.contains(idea.idea()) && other.contains(idea.idea())
                        : one.contains(idea.idea()) != other.contains(idea.idea()))
                .toList();
    }

    private Set<Long> bestOfADraw() {
        double[] drawn = new double[ideas.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = draw(ideas.get(i));
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        double bar = sorted[sorted.length - best];
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] >= bar) {
                first.add(ideas.get(i).idea());
            }
        }
        return first;
    }

    /** From the normal distribution that has the mean and the spread of the Beta that prior and answers make. */
    private double draw(Tally idea) {
        double voices = idea.voices() + prior.voices();
        double approval = (idea.yes() + prior.yes()) / voices;
        return approval + Math.sqrt(approval * (1 - approval) / (voices + 1)) * random.nextGaussian();
    }
}
