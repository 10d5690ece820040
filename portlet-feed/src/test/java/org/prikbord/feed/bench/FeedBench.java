package org.prikbord.feed.bench;

import java.io.IOException;
import java.util.List;
import org.prikbord.proof.Results;

/**
 * Measures how fast search is, and how soon it finds what was just posted; and, on the whole board, how the feed grows
 * and how soon everybody is told. <code>bench</code> may name some of <code>search</code>, <code>growth</code> and
 * <code>live</code>.
 */
public final class FeedBench {
    private FeedBench() {}

    /** Exits with 1 when a figure was not met. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!System.getProperty("bench.modules", "").contains("portlet-feed")) {
            return;
        }
        Results results = Results.of("bench");
        String asked = System.getProperty("bench", "");
        List<String> figures = asked.isEmpty() ? List.of("search", "growth", "live") : List.of(asked.split(","));
        if (figures.contains("search")) {
            new SearchFigures(results).measure();
        }
        List<String> ofBoard =
                figures.stream().filter(BoardFigures.NAMES::contains).toList();
        if (!ofBoard.isEmpty()) {
            new BoardFigures(results).measure(ofBoard);
        }
        System.exit(results.conclude() ? 0 : 1);
    }
}
