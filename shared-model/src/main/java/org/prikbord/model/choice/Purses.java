package org.prikbord.model.choice;

import java.util.Arrays;

/**
 * What each voter has left of the share, in steps: tiny parts of a share, so many to each that a sum over all voters
 * still fits a long. A price is rarely a whole number of steps; what that may have added up to is kept as the doubt of
 * each purse.
 */
final class Purses {
    static final int NEVER = Integer.MAX_VALUE;

    /** Leaves room in a long for the sum of all purses and of their doubts. */
    private static final int BITS_OF_ALL = 60;

    private final int bits;
    private final long[] left;
    private final long[] doubt;
    private final int[] emptied;
    private final long[] given;
    private final int[] bought;
    private final int[] roundOf;
    private long mostDoubt;
    private int rounds;

    /**
     * What supporters have together, and how it stands to a price.
     *
     * @param all what they have together
     * @param poor how many have less than the price
     * @param ofPoor what those have together
     * @param doubt how far that may be off
     * @param richestPoor the most that one of them has
     * @param poorestRich the least that one of the others has
     */
    record Split(long all, int poor, long ofPoor, long doubt, long richestPoor, long poorestRich) {}

    /** As many steps as there is room for. */
    static int finest(Election election) {
        return BITS_OF_ALL - Integer.SIZE + Integer.numberOfLeadingZeros(election.voters());
    }

    /** @param bits a share has so many steps, as a power of two */
    Purses(Election election, int bits) {
        this.bits = bits;
        left = new long[election.voters()];
        doubt = new long[election.voters()];
        emptied = new int[election.voters()];
        given = new long[election.voters()];
        bought = new int[election.projects()];
        roundOf = new int[election.projects()];
        Arrays.fill(left, 1L << bits);
        Arrays.fill(emptied, NEVER);
        Arrays.fill(roundOf, NEVER);
    }

    Split split(int[] supporters, long price) {
        long all = 0;
        int poor = 0;
        long ofPoor = 0;
        long doubtOfPoor = 0;
        long richestPoor = Long.MIN_VALUE / 2;
        long poorestRich = Long.MAX_VALUE / 2;
        for (int voter : supporters) {
            long one = left[voter];
            all += one;
            if (one < price) {
                poor++;
                ofPoor += one;
                doubtOfPoor += doubt[voter];
                richestPoor = Math.max(richestPoor, one);
            } else {
                poorestRich = Math.min(poorestRich, one);
            }
        }
        return new Split(all, poor, ofPoor, doubtOfPoor, richestPoor, poorestRich);
    }

    void pay(int voter, Offer offer) {
        left[voter] -= offer.price();
        doubt[voter] += offer.doubt();
        mostDoubt = Math.max(mostDoubt, doubt[voter]);
    }

    /** Gives what is left, which is less than the price. */
    void empty(int voter) {
        given[voter] = left[voter];
        left[voter] = 0;
        doubt[voter] = 0;
        emptied[voter] = rounds;
    }

    /** After everybody has paid for it. */
    void bought(int project) {
        bought[rounds] = project;
        roundOf[project] = rounds;
        rounds++;
    }

    int bits() {
        return bits;
    }

    long left(int voter) {
        return left[voter];
    }

    /** How far what is left may be off. */
    long doubt(int voter) {
        return doubt[voter];
    }

    /** The largest doubt of all purses. */
    long mostDoubt() {
        return mostDoubt;
    }

    int rounds() {
        return rounds;
    }

    int boughtIn(int round) {
        return bought[round];
    }

    /** The round in which it was bought, or {@link #NEVER}. */
    int roundOf(int project) {
        return roundOf[project];
    }

    /** The round in which the voter could not pay the price and gave what was left, or {@link #NEVER}. */
    int emptiedIn(int voter) {
        return emptied[voter];
    }

    /** What the voter gave then. */
    long given(int voter) {
        return given[voter];
    }
}
