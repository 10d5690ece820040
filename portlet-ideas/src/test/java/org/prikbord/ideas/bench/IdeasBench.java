package org.prikbord.ideas.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/** Measures all {@link Figures}, or those that {@code -Dbench=} names with commas. */
public final class IdeasBench {
    private static final List<Figures> ALL = List.of(new CampaignFigures(), new SharesFigures(), new SimilarFigures());
    private static final long USUAL_SEED = 20_261_126;

    private IdeasBench() {}

    /** Exits with 1 when a figure was not met. */
    public static void main(String[] arguments) throws IOException {
        if (!System.getProperty("bench.modules", "").contains("portlet-ideas")) {
            return;
        }
        List<String> wanted = words(System.getProperty("bench", ""), ",");
        List<String> names = ALL.stream().flatMap(each -> each.names().stream()).toList();
        if (!names.containsAll(wanted)) {
            throw new IllegalArgumentException("bench takes " + names + ", not all of " + wanted);
        }
        long seed = seed();
        Screen.say("seed " + seed + "; -Dbench.with=seed=" + seed + " repeats it");
        Results results = Results.of("bench");
        for (Figures figures : ALL) {
            if (wanted.isEmpty() || figures.names().stream().anyMatch(wanted::contains)) {
                figures.measure(seed, results);
            }
        }
        System.exit(results.conclude() ? 0 : 1);
    }

    private static long seed() {
        long seed = USUAL_SEED;
        for (String word : words(System.getProperty("bench.with", ""), " ")) {
            if (!word.matches("seed=-?\\d{1,18}")) {
                throw new IllegalArgumentException("bench.with takes seed=NUMBER, not '" + word + "'");
            }
            seed = Long.parseLong(word.substring("seed=".length()));
        }
        return seed;
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
