package org.prikbord.ideas.bench;

import org.prikbord.model.choice.Answer.Said;

/** Twenty people who want a friend's idea among the best, beside the {@link Campaign}'s voters, and how they go about it. */
enum Ring {
    NONE("nobody", 0, Said.NO, Leaves.AFTERWARDS, Comes.ANY_TIME),
    OWN_PAGE("support it on its own page", 0, Said.NO, Leaves.AFTERWARDS, Comes.ANY_TIME),
    READ_TEN("read ten each, no to the rest", 10, Said.NO, Leaves.AFTERWARDS, Comes.ANY_TIME),
    READ_TEN_AT_ONCE("the same, as soon as it is there", 10, Said.NO, Leaves.AFTERWARDS, Comes.AT_ONCE),
    READ_TEN_LAST("the same, at the very end", 10, Said.NO, Leaves.AFTERWARDS, Comes.LAST),
    READ_ALL("read all hundred, no to the rest", Campaign.IDEAS, Said.NO, Leaves.AFTERWARDS, Comes.LAST),
    READ_ALL_HONESTLY("read all hundred, honest to the rest", Campaign.IDEAS, null, Leaves.AFTERWARDS, Comes.LAST),
    READ_TO_IT_AT_ONCE(
            "at once, no to all until it is dealt", Campaign.IDEAS, Said.NO, Leaves.WHEN_DEALT, Comes.AT_ONCE),
    SKIP_TO_IT_AT_ONCE("at once, skip until it is dealt", Campaign.IDEAS, Said.SKIP, Leaves.WHEN_DEALT, Comes.AT_ONCE),
    SKIP_TO_IT_LAST("the same, at the very end", Campaign.IDEAS, Said.SKIP, Leaves.WHEN_DEALT, Comes.LAST);

    static final int SIZE = 20;

    private final String how;
    private final int cards;
    private final Said toTheRest;
    private final Leaves leaves;
    private final Comes comes;

    /**
     * @param cards how many cards each takes at most
     * @param toTheRest what they say of other ideas; null for what they think
     */
    Ring(String how, int cards, Said toTheRest, Leaves leaves, Comes comes) {
        this.how = how;
        this.cards = cards;
        this.toTheRest = toTheRest;
        this.leaves = leaves;
        this.comes = comes;
    }

    String how() {
        return how;
    }

    int cards() {
        return cards;
    }

    boolean takesCards() {
        return cards > 0;
    }

    boolean leavesWhenDealt() {
        return leaves == Leaves.WHEN_DEALT;
    }

    Said says(boolean friends, Said honestly) {
        if (friends) {
            return Said.YES;
        }
        return toTheRest == null ? honestly : toTheRest;
    }

    /**
     * When a member comes.
     *
     * @param arrival when the friend's idea does
     * @param share 0 to 1, of the time from then on
     */
    double comes(double arrival, double share) {
        return switch (comes) {
            case ANY_TIME -> arrival + (1 - arrival) * share;
            case AT_ONCE -> arrival;
            case LAST -> 1;
        };
    }

    private enum Leaves {
        WHEN_DEALT,
        AFTERWARDS
    }

    private enum Comes {
        ANY_TIME,
        AT_ONCE,
        LAST
    }
}
