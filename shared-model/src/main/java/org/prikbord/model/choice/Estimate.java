package org.prikbord.model.choice;

/**
 * The share of the company that would be for an idea if all were asked.
 *
 * @param approval 0 to 1, the likeliest given the answers and what ideas of that challenge are like
 * @param low not below it, as far as the answers tell
 * @param high not above it
 */
public record Estimate(double approval, double low, double high) {
    /**
     * How many standard errors the bounds are away. Not the usual 1.96: bounds at 1.39 do not overlap when two ideas
     * differ at the 5 % level, so that what one reads off a chart of them is right (H. Goldstein, M. J. R. Healy, "The
     * graphical presentation of a collection of means", JRSS A 158, 1995). Each by itself holds the truth 5 times of 6.
     */
    static final double STANDARD_ERRORS = 1.39;

    /**
     * The interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22,
     * 1927, with the voices of the {@link Prior} among the answers: never outside 0 to 1, and never of no width
     * because three of three were for it.
     */
    static Estimate of(Tally tally, Prior prior) {
        double voices = tally.voices() + prior.voices();
        double approval = (tally.yes() + prior.yes()) / voices;
        double square = STANDARD_ERRORS * STANDARD_ERRORS;
        double middle = (approval + square / (2 * voices)) / (1 + square / voices);
        double reach = STANDARD_ERRORS
                / (1 + square / voices)
                * Math.sqrt(approval * (1 - approval) / voices + square / (4 * voices * voices));
        return new Estimate(approval, middle - reach, middle + reach);
    }

    /** Whether chance alone explains that one is ahead of the other. */
    public boolean isTiedWith(Estimate other) {
        return low <= other.high && other.low <= high;
    }
}
