package org.prikbord.kudos.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.prikbord.proof.Results;

/** Measures all {@link Figures}, or those that {@code -Dbench=} names with commas. */
public final class KudosBench {
    private static final List<Figures> ALL = List.of(new CertificateFigures());

    private KudosBench() {}

    /** Exits with 1 when a figure was not met. */
    public static void main(String[] arguments) throws IOException {
        if (!System.getProperty("bench.modules", "").contains("portlet-kudos")) {
            return;
        }
        List<String> wanted = Arrays.stream(System.getProperty("bench", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> names = ALL.stream().map(Figures::name).toList();
        if (!names.containsAll(wanted)) {
            throw new IllegalArgumentException("bench takes " + names + ", not all of " + wanted);
        }
        Results results = Results.of("bench");
        for (Figures figures : ALL) {
            if (wanted.isEmpty() || wanted.contains(figures.name())) {
                figures.measure(results);
            }
        }
        System.exit(results.conclude() ? 0 : 1);
    }
}
