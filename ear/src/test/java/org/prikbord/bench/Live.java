package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.prikbord.proof.Results;

/** How soon 99 of a hundred open connections are told of a post, when nobody does anything else. */
final class Live {
    private static final int CONNECTIONS = 2_000;
    private static final int POSTS = 20;
    private static final double SECONDS = 1;

    private Live() {}

    static void measure(Stage stage, Texts texts, Results results) throws IOException, InterruptedException {
        stage.quiet();
        Path cookies = Files.write(stage.folder().resolve("cookies.txt"), stage.cookies());
        String[] arguments = {
            "" + stage.address().getPort(), cookies.toString(), "" + CONNECTIONS, "" + POSTS, texts.middling()
        };
        Map<String, Double> found = Crowd.run(LiveCrowd.class, Duration.ofMinutes(5), arguments);
        boolean all = found.get("faults") == 0
                && found.get("open") == CONNECTIONS
                && found.get("heard") == (double) CONNECTIONS * POSTS;
        results.atMost("live.p99", found.get("p99") / 1000, "s", SECONDS, all);
    }
}
