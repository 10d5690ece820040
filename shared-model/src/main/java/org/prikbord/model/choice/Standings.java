package org.prikbord.model.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The ideas of a challenge by how many of those who were shown one are for it, and which of them cannot be told apart.
 * Totals play no part: an idea that was there longer, or was seen more, has surer bounds and not a better place.
 *
 * <p>Each idea's approval is drawn towards that of all ideas, the more the fewer have answered (empirical Bayes; B.
 * Efron, C. Morris, "Stein's paradox in statistics", Scientific American 236, 1977), so ten of
 * ten need not beat 27 of 30. That people differ in how readily they say yes is left alone: the deck deals everybody the same mix, and
 * allowing for it was measured to find no more of the best ideas.
 */
public final class Standings {
    /** Fewer voices than that are too early to say anything. */
    public static final int ENOUGH = 10;

    private final List<Standing> ideas;
    private final List<Band> bands;

    private Standings(List<Standing> ideas) {
        this.ideas = ideas;
        this.bands = bands(ideas.stream().filter(idea -> !idea.early()).toList());
    }

    public static Standings of(Collection<Tally> tallies) {
        Prior prior = Prior.of(tallies);
        return new Standings(tallies.stream()
                .map(tally -> new Standing(tally, Estimate.of(tally, prior), tally.voices() < ENOUGH))
                .sorted(Comparator.comparing(Standing::early)
                        .thenComparing(idea -> -idea.estimate().approval())
                        .thenComparing(Standing::idea))
                .toList());
    }

    /** All, best first; those that it is too early for come last. */
    public List<Standing> ideas() {
        return ideas;
    }

    /** Those with enough voices, best band first. */
    public List<Band> bands() {
        return bands;
    }

    /** Those with too few voices. */
    public List<Standing> early() {
        return ideas.stream().filter(Standing::early).toList();
    }

    /** A band ends before the first idea whose bounds lie below those of the band's best. */
    private static List<Band> bands(List<Standing> ideas) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        while (from < ideas.size()) {
            int to = from + 1;
            while (to < ideas.size()
                    && ideas.get(from).estimate().isTiedWith(ideas.get(to).estimate())) {
                to++;
            }
            bands.add(new Band(
                    ideas.subList(from, to), isClear(ideas.subList(from, to), ideas.subList(to, ideas.size()))));
            from = to;
        }
        return List.copyOf(bands);
    }

    private static boolean isClear(List<Standing> band, List<Standing> rest) {
        return rest.stream()
                .noneMatch(
                        later -> band.stream().anyMatch(idea -> idea.estimate().isTiedWith(later.estimate())));
    }

    /**
     * Ideas that are tied with the best among them.
     *
     * @param clear whether each of them is ahead of everything in later bands; otherwise the last of this band and the
     *     first of the next may well be as good as each other
     */
    public record Band(List<Standing> ideas, boolean clear) {
        public Band {
            ideas = List.copyOf(ideas);
        }
    }
}
