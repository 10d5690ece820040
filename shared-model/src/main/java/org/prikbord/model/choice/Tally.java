package org.prikbord.model.choice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often an idea was shown, and what was said of it.
 *
 * @param shown to how many people the deck dealt it; whoever skipped it was shown it too
 * @param yes voices for it; not a whole number where somebody's voice is spread, see {@link #voice}
 * @param no voices against it
 */
public record Tally(long idea, int shown, double yes, double no) {
    /**
     * So many cards a person may be dealt before each of their answers counts for less. Twice a hand: one that is
     * larger gives a group that reads everything more say than many who read a little, one that is smaller takes from
     * people who come back once.
     */
    public static final int CARDS_OF_A_VOICE = 20;

    public Tally {
        if (shown < 0 || !(yes >= 0 && no >= 0)) {
            throw new IllegalArgumentException("shown " + shown + ", yes " + yes + ", no " + no);
        }
    }

    /**
     * How much each answer of a person counts: one person has one voice, however often they click. Cards that were
     * skipped are part of it, or skipping until a friend's idea comes up would cost nothing.
     */
    public static double voice(int dealt) {
        return Math.min(1, CARDS_OF_A_VOICE / (double) Math.max(1, dealt));
    }

    /** How much was said of it. */
    public double voices() {
        return yes + no;
    }

    /**
     * Counts answers, in the order of the ideas' numbers. Those that were not given on a card that the deck dealt
     * change nothing: nobody else was shown the idea on that occasion, so there is nothing to compare them with.
     */
    public static List<Tally> of(Collection<Answer> answers) {
        Map<Long, Integer> dealt = new HashMap<>();
        for (Answer answer : answers) {
            if (answer.dealt()) {
                dealt.merge(answer.person(), 1, Integer::sum);
            }
        }
        Map<Long, Tally> tallies = new TreeMap<>();
        for (Answer answer : answers) {
            if (answer.dealt()) {
                tallies.merge(answer.idea(), one(answer, voice(dealt.get(answer.person()))), Tally::plus);
            }
        }
        return List.copyOf(tallies.values());
    }

    private static Tally one(Answer answer, double voice) {
        return switch (answer.said()) {
            case YES -> new Tally(answer.idea(), 1, voice, 0);
            case NO -> new Tally(answer.idea(), 1, 0, voice);
            case SKIP -> new Tally(answer.idea(), 1, 0, 0);
        };
    }

    /** Both together; of the same idea. */
    public Tally plus(Tally other) {
        return new Tally(idea, shown + other.shown, yes + other.yes, no + other.no);
    }
}
