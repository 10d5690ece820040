package org.prikbord.feed.bench;

import java.io.IOException;
import org.prikbord.proof.Results;

/** Measures how fast search is, and how soon it finds what was just posted. */
public final class FeedBench {
    private FeedBench() {}

    /** Exits with 1 when a figure was not met. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!System.getProperty("bench.modules", "").contains("portlet-feed")) {
            return;
        }
        Results results = Results.of("bench");
        new SearchFigures(results).measure();
        System.exit(results.conclude() ? 0 : 1);
    }
}
