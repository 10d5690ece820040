package org.prikbord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * How fast: {@link Growth} over all numbers of posts, then at the largest of them {@link Reads}, {@link Writes},
 * {@link Live}, {@link Busy} and {@link Nine}.
 */
public final class Bench {
    private static final int READERS = 500;
    private static final double GROWTH = 1.15;
    private static final List<String> NAMES = Stream.of(
                    Reads.ALL.stream().map(Read::name),
                    Writes.ALL.stream().map(Writes.Write::name),
                    Stream.of("growth", "live", "busy", "nine"))
            .flatMap(names -> names)
            .toList();

    private final Options options;
    private final Stage stage;
    private final Results results;
    private final Texts texts = Texts.load();
    private final List<String> failed = new ArrayList<>();

    private Bench(Options options, Stage stage, Results results) {
        this.options = options;
        this.stage = stage;
        this.results = results;
    }

    /** Exits with 1 when a figure was not met, or could not be measured. */
    public static void main(String[] arguments)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Options options = Options.given();
        if (!NAMES.containsAll(options.figures())) {
            throw new IllegalArgumentException("bench takes " + NAMES + ", not all of " + options.figures());
        }
        Results results = Results.of("bench");
        boolean met;
        try (Stage stage = Stage.set(results.folder())) {
            Bench bench = new Bench(options, stage, results);
            bench.measure();
            met = results.conclude() && bench.failed.isEmpty();
            bench.failed.forEach(name -> Screen.say(name + " could not be measured, see above"));
        }
        System.exit(met ? 0 : 1);
    }

    private void measure() throws IOException, SQLException, ExecutionException, InterruptedException {
        Wrk wrk = new Wrk(stage.folder(), stage.address());
        stage.signIn(READERS);
        fill();
        Reads reads = new Reads(stage, texts, options, wrk);
        for (Read read : Reads.ALL) {
            figure(read.name(), () -> reads.measure(read, results));
        }
        Writes writes = new Writes(stage, texts, options, wrk);
        for (Writes.Write write : Writes.ALL) {
            figure(write.name(), () -> writes.measure(write, results));
        }
        figure("live", () -> Live.measure(stage, texts, results));
        figure("busy", () -> Busy.measure(stage, texts, options, results));
        figure("nine", () -> Nine.measure(stage, texts, options, results));
    }

    private void fill() throws IOException, SQLException, ExecutionException, InterruptedException {
        Fill fill = new Fill(stage.postgres(), texts);
        List<Integer> sizes = options.sizes();
        int last = sizes.get(sizes.size() - 1);
        figure("growth", () -> grow(fill, sizes));
        fill.to(last);
    }

    private void grow(Fill fill, List<Integer> sizes)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        int first = sizes.get(0);
        try (Stage small = Stage.set(results.folder().resolve("small"))) {
            small.signIn(READERS);
            new Fill(small.postgres(), texts).to(first);
            fill.to(first);
            Growth growth = new Growth(small, stage, texts);
            growth.warm();
            for (int size : sizes) {
                fill.to(size);
                growth.at(size);
            }
            results.atMost("growth", growth.worst(first, sizes.get(sizes.size() - 1)), "times", GROWTH);
        }
    }

    private interface Figure {
        void measure() throws IOException, SQLException, ExecutionException, InterruptedException;
    }

    /** One that fails is told, and the others are measured all the same. */
    private void figure(String name, Figure figure)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        if (!options.wants(name)) {
            return;
        }
        try {
            figure.measure();
        } catch (IllegalStateException | UncheckedIOException | AssertionError wrong) {
            failed.add(name);
            Screen.say(name + " could not be measured: " + wrong);
        }
    }
}
