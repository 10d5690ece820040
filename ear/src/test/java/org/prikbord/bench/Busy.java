package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.prikbord.proof.Results;

/** How long a widget takes while posts arrive all the time; both at a constant rate that does not fill the server. */
final class Busy {
    private static final int READS = 500;
    private static final int POSTS = 50;
    private static final int ROUNDS = 8;
    private static final double GOAL = 100;
    private static final int MOST_WARMING = 10;
    private static final double HARDLY_FASTER = 0.9;

    private Busy() {}

    static void measure(Stage stage, Texts texts, Options options, Results results)
            throws IOException, InterruptedException {
        Path cookies = Files.write(stage.folder().resolve("cookies.txt"), stage.cookies());
        int seconds = options.seconds() * ROUNDS;
        String[] arguments = {
            "" + stage.address().getPort(),
            cookies.toString(),
            Reads.ALL.get(0).path(),
            "" + seconds,
            "" + READS,
            "" + POSTS,
            texts.middling()
        };
        warm(arguments, options);
        stage.quiet();
        Map<String, Double> found = Crowd.run(BusyCrowd.class, Duration.ofMinutes(5), arguments);
        boolean all = found.get("faults") == 0
                && found.get("reads") == (double) READS * seconds
                && found.get("posts") == (double) POSTS * seconds;
        results.atMost("busy", found.get("p99"), "ms", GOAL, all);
        stage.quiet();
    }

    /** The same in short rounds, until two on end are hardly faster than the best before them. */
    private static void warm(String[] arguments, Options options) throws IOException, InterruptedException {
        String[] warming = arguments.clone();
        warming[3] = "" + 2 * options.seconds();
        double best = Double.MAX_VALUE;
        int steady = 0;
        for (int round = 0; round < MOST_WARMING && steady < 2; round++) {
            double p99 =
                    Crowd.run(BusyCrowd.class, Duration.ofMinutes(5), warming).get("p99");
            steady = p99 > HARDLY_FASTER * best ? steady + 1 : 0;
            best = Math.min(best, p99);
        }
    }
}
