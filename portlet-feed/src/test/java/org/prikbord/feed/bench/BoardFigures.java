package org.prikbord.feed.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * The figures that need the whole board: a server with the EAR, PostgreSQL, and browsers. The bench of the EAR measures
 * them; it is built and run by a Maven of its own, because the EAR comes after this module.
 */
final class BoardFigures {
    /** What the bench of the EAR may be asked for. */
    static final List<String> NAMES = List.of("growth", "live");

    /** Its rows, and what they are called here. */
    private static final Map<String, String> ROWS = Map.of("growth", "feed.growth", "live.p99", "live.p99");

    private final Results results;

    BoardFigures(Results results) {
        this.results = results;
    }

    void measure(List<String> figures) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("bench.root"));
        Path found = root.resolve("ear/target/bench/results.json");
        Files.deleteIfExists(found);
        List<String> command = List.of(
                Path.of(System.getProperty("bench.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-q",
                "-Pbench",
                "-pl",
                "ear",
                "-am",
                "-Dbench=" + String.join(",", figures),
                "-Dbench.with=posts=1000,1000000");
        Screen.say("The board is built and started for " + figures);
        int exit = new ProcessBuilder(command)
                .directory(root.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (!Files.exists(found)) {
            throw new IllegalStateException("The bench of the board ended with " + exit + " and found nothing");
        }
        List<JsonObject> rows = rows(found);
        for (JsonObject row : rows) {
            add(row);
        }
        if (rows.size() != figures.size()) {
            throw new IllegalStateException("The bench of the board found only " + rows);
        }
    }

    private static List<JsonObject> rows(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private void add(JsonObject row) throws IOException {
        results.atMost(
                ROWS.get(row.getString("name")),
                row.getJsonNumber("value").doubleValue(),
                row.getString("unit"),
                row.getJsonNumber("goal").doubleValue(),
                row.getBoolean("met"));
    }
}
