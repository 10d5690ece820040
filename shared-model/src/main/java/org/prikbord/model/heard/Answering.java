package org.prikbord.model.heard;

/**
 * How fast what people ask an owner for is heard and answered: of the company, never of a person.
 *
 * @param waiting how many nobody has taken up
 * @param underWay how many somebody owns and has not done yet
 * @param overdue of how many of all those the day is over
 * @param heardDays within so many days the half of the last year's was heard; null of too few
 * @param answeredDays within so many days the half of the last year's had its answer; null of too few
 */
public record Answering(long waiting, long underWay, long overdue, Long heardDays, Long answeredDays) {
    /** Of fewer than these a median says nothing. */
    public static final int FEWEST = 5;

    private static final double DAY = 86_400;

    /** Whole days, the last one begun: half of them took no longer. Null of too few. */
    static Long days(long of, Double medianSeconds) {
        return of < FEWEST || medianSeconds == null ? null : (long) Math.max(1, Math.ceil(medianSeconds / DAY));
    }
}
