package org.prikbord.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.prikbord.proof.Results;

/**
 * How fast: {@link Growth} over all numbers of posts, then at the largest of them {@link Reads}, {@link Writes},
 * {@link Busy} and {@link Nine}.
 */
public final class Bench {
    private static final int READERS = 500;
    private static final double GROWTH = 1.15;

    private Bench() {}

    /** Exits with 1 when a figure was not met. */
    public static void main(String[] arguments)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Options options = Options.given();
        Results results = Results.of("bench");
        boolean met;
        try (Stage stage = Stage.set(results.folder())) {
            measure(stage, options, results);
            met = results.conclude();
        }
        System.exit(met ? 0 : 1);
    }

    private static void measure(Stage stage, Options options, Results results)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Wrk wrk = new Wrk(stage.folder(), stage.address());
        Texts texts = Texts.load();
        stage.signIn(READERS);
        Fill fill = new Fill(stage.postgres(), texts);
        int first = options.sizes().get(0);
        int last = options.sizes().get(options.sizes().size() - 1);
        if (options.wants("growth")) {
            Growth growth = new Growth(stage, texts);
            for (int size : options.sizes()) {
                fill.to(size);
                growth.at(size);
            }
            results.atMost("growth", growth.worst(first, last), "times", GROWTH);
        } else {
            fill.to(last);
        }
        Reads reads = new Reads(stage, texts, options, wrk);
        for (Read read : Reads.ALL) {
            if (options.wants(read.name())) {
                reads.measure(read, results);
            }
        }
        Writes writes = new Writes(stage, texts, options, wrk);
        for (Writes.Write write : Writes.ALL) {
            if (options.wants(write.name())) {
                writes.measure(write, results);
            }
        }
        if (options.wants("busy")) {
            Busy.measure(stage, texts, options, results);
        }
        if (options.wants("nine")) {
            Nine.measure(stage, texts, options, results);
        }
    }
}
