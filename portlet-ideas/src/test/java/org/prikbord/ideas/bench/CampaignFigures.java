package org.prikbord.ideas.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.prikbord.model.choice.Deck;
import org.prikbord.model.choice.Tally;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * Whether a {@link Campaign} finds the best ideas, whenever they came and whoever has friends: the product beside four
 * other ways, on the same campaigns.
 */
final class CampaignFigures implements Figures {
    private static final int RUNS = 600;
    private static final int RING_RUNS = 300;
    private static final int MANY = 10_000;

    @Override
    public List<String> names() {
        return List.of("ideas.topten", "ideas.arrival", "ideas.gini", "ideas.ring");
    }

    @Override
    public void measure(long seed, Results results) throws IOException {
        List<Outcome> ours = compare(seed).get(Way.OURS);
        double worst = rings(seed);
        bounds(seed);
        speed(new SplittableRandom(seed));
        results.atLeast("ideas.topten", mean(ours, Outcome::found).value(), "of 1", 0.85);
        results.atMost("ideas.arrival", Math.abs(mean(ours, Outcome::arrival).value()), "of 1", 0.05);
        results.atMost("ideas.gini", mean(ours, Outcome::gini).value(), "of 1", 0.40);
        results.atMost("ideas.ring", worst * 100, "% of runs", 2);
    }

    /** Prints a line for each way. */
    private static Map<Way, List<Outcome>> compare(long seed) {
        Screen.say(RUNS + " campaigns; what follows ± is one standard error");
        say("%-36s %-13s  %-13s  %-13s  %s", "", "top ten", "arrival", "gini", "reads per idea");
        Map<Way, List<Outcome>> outcomes = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            List<Outcome> runs = runs(RUNS, seed, each -> Outcome.of(each, way, Ring.NONE));
            outcomes.put(way, runs);
            say(
                    "%-36s %s  %s  %s  %.1f",
                    way.what(),
                    mean(runs, Outcome::found),
                    mean(runs, Outcome::arrival),
                    mean(runs, Outcome::gini),
                    mean(runs, Outcome::reads).value());
        }
        return outcomes;
    }

    /** Prints a line for each kind of ring, and gives the share of runs in which the most successful one succeeds. */
    private static double rings(long seed) {
        say("%d people lift the median idea into the top ten, in %% of %d runs:", Ring.SIZE, RING_RUNS);
        ring(seed, Way.TOTALS, Ring.OWN_PAGE);
        double worst = 0;
        for (Ring ring : Ring.values()) {
            worst = Math.max(worst, ring(seed, Way.OURS, ring));
        }
        return worst;
    }

    private static double ring(long seed, Way way, Ring ring) {
        Mean lifted = mean(runs(RING_RUNS, seed, each -> Outcome.of(each, way, ring)), run -> run.lifted() ? 1 : 0);
        say("%-36s %-40s %5.1f ±%.1f", way.what(), ring.how(), lifted.value() * 100, lifted.standardError() * 100);
        return lifted.value();
    }

    private static void bounds(long seed) {
        List<Outcome.Honesty> runs = runs(RING_RUNS, seed, Outcome.Honesty::of);
        say(
                "bounds hold the true approval of %.3f of the ideas; of all pairs %.3f are told apart, %.4f of those wrongly",
                mean(runs, Outcome.Honesty::held).value(),
                mean(runs, Outcome.Honesty::apart).value(),
                mean(runs, Outcome.Honesty::wrong).value());
    }

    private static void speed(RandomGenerator random) {
        List<Tally> tallies = new ArrayList<>();
        for (int idea = 0; idea < MANY; idea++) {
            int shown = 10 + random.nextInt(50);
            int yes = random.nextInt(shown + 1);
            tallies.add(new Tally(idea, shown, yes, shown - yes));
        }
        double[] millis = IntStream.range(0, 300)
                .mapToDouble(each -> {
                    long from = System.nanoTime();
                    new Deck(tallies, Campaign.BEST, random).next(Set.of(), Deck.HAND);
                    return (System.nanoTime() - from) / 1e6;
                })
                .skip(100)
                .sorted()
                .toArray();
        say("a hand out of %,d ideas takes %.1f ms, 95 %% of them %.1f ms at most", MANY, millis[100], millis[190]);
    }

    /** The seed of each run follows from that of the bench and its number. */
    private static <T> List<T> runs(int count, long seed, LongFunction<T> run) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> run.apply(seed * 1_000_003 + number))
                .toList();
    }

    private static <T> Mean mean(List<T> runs, ToDoubleFunction<T> what) {
        Mean mean = new Mean();
        runs.forEach(run -> mean.add(what.applyAsDouble(run)));
        return mean;
    }

    private static void say(String form, Object... values) {
        Screen.say(String.format(Locale.ROOT, form, values));
    }
}
