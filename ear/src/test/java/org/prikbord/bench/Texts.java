package org.prikbord.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Real texts in Dutch and French, of 80 to 1,500 characters; each one handed out is different from all before it. */
final class Texts {
    private final List<String> all;
    private final AtomicLong next = new AtomicLong();

    private Texts(List<String> all) {
        this.all = all;
    }

    static Texts load() {
        try (InputStream in = Texts.class.getResourceAsStream("/texts-nl-fr.jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Texts(lines.lines().flatMap(Texts::ofLine).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> ofLine(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject both = reader.readObject();
            return Stream.of(both.getString("nl"), both.getString("fr"));
        }
    }

    List<String> all() {
        return all;
    }

    /** One of middling length, to be sent again and again; without signs that a script or a statement would quote. */
    String middling() {
        return all.stream()
                .sorted(Comparator.comparing(String::length))
                .toList()
                .get(all.size() / 2)
                .replaceAll("[\"'\\\\:\\p{Cntrl}]", " ");
    }

    /** The next one, with a number that no other has. */
    String fresh() {
        long number = next.incrementAndGet();
        return all.get((int) (number % all.size())) + " " + mark(number);
    }

    /** What to look for in a page that shows the text. */
    static String markOf(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String mark(long number) {
        return "nr" + number + "x" + Long.toString(System.currentTimeMillis(), 36);
    }
}
