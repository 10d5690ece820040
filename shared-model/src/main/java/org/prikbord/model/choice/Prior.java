package org.prikbord.model.choice;

import java.util.Collection;

/**
 * What is known of an idea before anybody said anything of it: that it is one of its challenge. A Beta distribution of
 * approval, told as voices for and against that every idea starts with.
 *
 * <p>Empirical Bayes: the ideas themselves say how much ideas differ. Mean and spread are fitted by weighted moments
 * as in J. C. Kleinman, "Proportions with extraneous variance: single and independent samples", JASA 68, 1973. His
 * weights do not grow with the reads of an idea without end, so an idea that is read often does not set the mean.
 */
record Prior(double yes, double no) {
    /** Every approval is as likely (Bayes, Laplace): what is assumed while answers say nothing of the spread. */
    static final Prior UNKNOWN = new Prior(1, 1);

    /** Ideas are taken to differ at least, and at most, by so much; a few answers can look like anything. */
    private static final double LEAST_SPREAD = 0.02;

    private static final double MOST_SPREAD = 0.6;
    private static final double FIRST_GUESS = 0.2;
    private static final int ROUNDS = 3;

    static Prior of(Collection<Tally> tallies) {
        double spread = FIRST_GUESS;
        double mean = 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            Moments moments = Moments.of(tallies, spread);
            if (!moments.tell()) {
                return UNKNOWN;
            }
            mean = moments.mean;
            spread = Math.max(LEAST_SPREAD, Math.min(MOST_SPREAD, moments.spread()));
        }
        double voices = 1 / spread - 1;
        return new Prior(mean * voices, (1 - mean) * voices);
    }

    /** How sure of itself it is, in voices. */
    double voices() {
        return yes + no;
    }

    /**
     * @param weights their sum
     * @param differences the weighted squares of how far approvals are from the mean
     * @param between how often the spread between ideas is in that sum
     * @param within how often the chance of single answers is
     */
    private record Moments(double weights, double mean, double differences, double between, double within) {
        static Moments of(Collection<Tally> tallies, double spread) {
            double weights = 0;
            double approvals = 0;
            for (Tally tally : tallies) {
                double weight = weight(tally, spread);
                weights += weight;
                approvals += weight * approval(tally);
            }
            double mean = weights == 0 ? 0 : approvals / weights;
            double differences = 0;
            double between = 0;
            double within = 0;
            for (Tally tally : tallies) {
                double weight = weight(tally, spread);
                if (weight > 0) {
                    double freely = weight * (1 - weight / weights);
                    differences += weight * (approval(tally) - mean) * (approval(tally) - mean);
                    between += freely;
                    within += freely / tally.voices();
                }
            }
            return new Moments(weights, mean, differences, between, within);
        }

        private static double weight(Tally tally, double spread) {
            return tally.voices() == 0 ? 0 : tally.voices() / Math.max(1, 1 + spread * (tally.voices() - 1));
        }

        private static double approval(Tally tally) {
            return tally.voices() == 0 ? 0 : tally.yes() / tally.voices();
        }

        /** Not where nobody answered, all said the same, or no idea has more than one voice. */
        boolean tell() {
            return mean > 0 && mean < 1 && between - within > 1e-9;
        }

        double spread() {
            return (differences / (mean * (1 - mean)) - within) / (between - within);
        }
    }
}
