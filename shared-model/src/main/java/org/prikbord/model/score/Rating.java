package org.prikbord.model.score;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;

/**
 * What the experts think of an idea together. Each one's marks are averaged by the weights of the criteria, and the
 * experts count alike.
 *
 * @param mean 1 to 5
 * @param low what the most critical expert gave
 * @param high what the most convinced one gave: so few people have a range, and no deviation
 * @param experts how many scored it
 */
public record Rating(long idea, double mean, double low, double high, int experts) {
    /** @param scores one weighted mean per expert, at least one */
    static Rating of(long idea, Collection<Double> scores) {
        DoubleSummaryStatistics all =
                scores.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return new Rating(idea, all.getAverage(), all.getMin(), all.getMax(), scores.size());
    }
}
