package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private static final int STEADY_ROUNDS = 2;
    private static final double HARDLY_FASTER = 1 / 0.9;

    private Busy() {}

    static void measure(Stage stage, Texts texts, Options options, Results results)
            throws IOException, InterruptedException, SQLException {
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
        String[] warming = arguments.clone();
        warming[3] = "" + 2 * options.seconds();
        Ratio.warm(() -> 1 / found(warming).get("p99"), MOST_WARMING, STEADY_ROUNDS, HARDLY_FASTER);
        stage.quiet();
        Map<String, Double> found = found(arguments);
        boolean all = found.get("faults") == 0
                && found.get("reads") == (double) READS * seconds
                && found.get("posts") == (double) POSTS * seconds;
        results.atMost("busy", found.get("p99"), "ms", GOAL, all);
        stage.quiet();
    }

    private static Map<String, Double> found(String[] arguments) throws IOException, InterruptedException {
        return Crowd.run(BusyCrowd.class, Duration.ofMinutes(5), arguments);
    }
}
