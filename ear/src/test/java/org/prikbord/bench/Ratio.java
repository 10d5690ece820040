package org.prikbord.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.prikbord.proof.Screen;

/**
 * Compares a figure with its floor although the machine is not always as fast: they take turns in short rounds, each of
 * the figure's is held against the mean of the floor's before and after it, and the median of these ratios counts.
 */
final class Ratio {
    private static final int WARM_UP_ROUNDS = 25;
    private static final int STEADY_ROUNDS = 5;
    private static final double HARDLY_FASTER = 1.05;

    private Ratio() {}

    /** One round: how many a second. Fails when what was answered is not what should be. */
    interface Round {
        double perSecond() throws IOException, InterruptedException, SQLException;
    }

    static double of(String name, Round floor, Round figure, int rounds)
            throws IOException, InterruptedException, SQLException {
        warm(floor, WARM_UP_ROUNDS, STEADY_ROUNDS, HARDLY_FASTER);
        warm(figure, WARM_UP_ROUNDS, STEADY_ROUNDS, HARDLY_FASTER);
        List<Double> ratios = new ArrayList<>();
        double before = floor.perSecond();
        for (int i = 1; i <= rounds; i++) {
            double value = figure.perSecond();
            double after = floor.perSecond();
            double ratio = value / ((before + after) / 2);
            ratios.add(ratio);
            Screen.say(String.format(
                    Locale.ROOT,
                    "  %s, round %d: %,.0f/s beside %,.0f and %,.0f/s: %.3f",
                    name,
                    i,
                    value,
                    before,
                    after,
                    ratio));
            before = after;
        }
        return median(ratios);
    }

    /**
     * A server compiles what it runs often: it is warm when some rounds on end are hardly faster than those before.
     *
     * @param most how many rounds at most
     * @param steadyRounds how many of them on end
     * @param hardlyFaster how many times as fast as the best before a round has to be to count as faster
     */
    static void warm(Round round, int most, int steadyRounds, double hardlyFaster)
            throws IOException, InterruptedException, SQLException {
        double best = round.perSecond();
        int steady = 0;
        for (int i = 1; i < most && steady < steadyRounds; i++) {
            double now = round.perSecond();
            steady = now < best * hardlyFaster ? steady + 1 : 0;
            best = Math.max(best, now);
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
