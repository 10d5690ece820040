package org.prikbord.ideas.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.prikbord.model.choice.Answer;
import org.prikbord.model.choice.Standing;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.choice.Tally;

/**
 * How one campaign ended.
 *
 * @param found the share of the truly best that are among those ordered first
 * @param arrival the correlation of score with time of arrival
 * @param gini of how often ideas were shown
 * @param reads how often an idea was shown on average
 * @param lifted whether the median idea is among those ordered first
 */
record Outcome(double found, double arrival, double gini, double reads, boolean lifted) {
    static Outcome of(long seed, Way way, Ring ring) {
        Campaign campaign = new Campaign(seed);
        List<Answer> answers = campaign.play(way, ring);
        Set<Long> first =
                new HashSet<>(way.order(answers, new SplittableRandom(seed)).subList(0, Campaign.BEST));
        boolean lifted = first.contains(campaign.median());
        first.retainAll(campaign.trulyBest());
        double[] shown = new double[Campaign.IDEAS];
        Tally.of(answers).forEach(tally -> shown[(int) tally.idea()] = tally.shown());
        Map<Long, Double> scores = way.scores(answers);
        return new Outcome(
                first.size() / (double) Campaign.BEST,
                Measures.correlation(
                        ideas().mapToDouble(idea -> scores.getOrDefault(idea, 0.0))
                                .toArray(),
                        ideas().mapToDouble(Campaign::arrival).toArray()),
                Measures.gini(shown),
                answers.stream().filter(Answer::dealt).count() / (double) Campaign.IDEAS,
                lifted);
    }

    private static LongStream ideas() {
        return LongStream.range(0, Campaign.IDEAS);
    }

    /**
     * Whether the standings of one campaign say no more than they may.
     *
     * @param held the share of ideas whose true approval is within their bounds
     * @param wrong of the pairs of ideas that are told apart, the share that are truly the other way round
     */
    record Honesty(double held, double wrong, double apart) {
        static Honesty of(long seed) {
            Campaign campaign = new Campaign(seed);
            List<Standing> ideas =
                    Standings.of(Tally.of(campaign.play(Way.OURS, Ring.NONE))).ideas();
            int held = 0;
            int apart = 0;
            int wrong = 0;
            for (Standing idea : ideas) {
                double truth = campaign.approval(idea.idea());
                held += truth >= idea.estimate().low()
                                && truth <= idea.estimate().high()
                        ? 1
                        : 0;
                for (Standing other : ideas) {
                    if (idea.estimate().low() > other.estimate().high()) {
                        apart++;
                        wrong += campaign.quality(idea.idea()) < campaign.quality(other.idea()) ? 1 : 0;
                    }
                }
            }
            int pairs = ideas.size() * (ideas.size() - 1) / 2;
            return new Honesty(
                    held / (double) ideas.size(), wrong / (double) Math.max(1, apart), apart / (double) pairs);
        }
    }
}
