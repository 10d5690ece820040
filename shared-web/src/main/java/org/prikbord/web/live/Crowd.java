package org.prikbord.web.live;

/**
 * How many hear of a move at once, and who hears first. All of them will ask what is new: they are told to do so when
 * the last one has heard, not all in the same moment, so that their questions neither delay the news nor queue.
 *
 * @param size how many hear of it
 * @param left how many of them have not heard yet
 */
record Crowd(int size, int left) {
    /** So many hear in a millisecond, on a small server. */
    private static final int TOLD_EACH_MILLI = 4;

    /** So many can be answered in a millisecond, on a small server. */
    private static final int ANSWERED_EACH_MILLI = 10;

    /** A crowd of this size of whom none has heard yet. */
    static Crowd of(int size) {
        return new Crowd(size, size);
    }

    /** The same, when one more has heard. */
    Crowd less() {
        return new Crowd(size, Math.max(0, left - 1));
    }

    /** In how many milliseconds all have heard. */
    int after() {
        return left / TOLD_EACH_MILLI;
    }

    /** How many milliseconds from then on they should spread their questions over. */
    int within() {
        return size / ANSWERED_EACH_MILLI;
    }
}
