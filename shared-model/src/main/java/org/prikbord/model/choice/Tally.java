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

    /** The variance of a person's answers from which on each counts in full: more than one in four differs. */
    public static final double VARIED = 0.7;

    /**
     * How much each answer of a person counts. One person has one voice, however often they click; cards that were
     * skipped are part of it, or skipping until a friend's idea comes up would cost nothing. And whoever says the same
     * to every card has not compared them: the less their answers differ, the less each tells which idea is better, so
     * that saying no to all until a friend's idea comes up costs nearly the whole voice.
     *
     * <p>How much they differ is the variance of yes and no that one expects of that person, four times over so that as
     * many of each make 1, with the prior of H. Jeffreys ("An invariant form for the prior probability in estimation
     * problems", Proc. R. Soc. A 186, 1946): after one answer little is known of somebody.
     *
     * @param dealt how many cards that person was dealt
     * @param yes to how many of them they said yes
     * @param no to how many they said no
     * @return more than 0, at most 1
     */
    public static double voice(int dealt, int yes, int no) {
        double answers = yes + no;
        double varied = 4 * (yes + 0.5) * (no + 0.5) / ((answers + 1) * (answers + 2));
        return Math.min(1, CARDS_OF_A_VOICE / (double) Math.max(1, dealt)) * Math.min(1, varied / VARIED);
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
        Map<Long, int[]> said = new HashMap<>();
        for (Answer answer : answers) {
            if (answer.dealt()) {
                said.computeIfAbsent(answer.person(), first -> new int[Answer.Said.values().length])[
                        answer.said().ordinal()]++;
            }
        }
        Map<Long, Tally> tallies = new TreeMap<>();
        for (Answer answer : answers) {
            if (answer.dealt()) {
                tallies.merge(answer.idea(), one(answer, voice(said.get(answer.person()))), Tally::plus);
            }
        }
        return List.copyOf(tallies.values());
    }

    private static double voice(int[] said) {
        int yes = said[Answer.Said.YES.ordinal()];
        int no = said[Answer.Said.NO.ordinal()];
        return voice(yes + no + said[Answer.Said.SKIP.ordinal()], yes, no);
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
