package org.prikbord.ideas.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Ideas among which one is to be found: those that have a twin, others that share a sentence with one of these, some
 * texts from another world, and for the rest ideas put together from pieces on the same subjects, half of them in each
 * language. No two are the same.
 */
final class Crowd {
    private static final String SEPARATOR = " \\| ";
    private static final int FROM_ANOTHER_WORLD = 600;
    private static final int HALVES = 3;

    private final Random random;
    private final Set<Told> told = new LinkedHashSet<>();

    private final Map<String, List<Map<String, List<String>>>> subjects;
    private final Map<String, List<String>> onAny;

    private Crowd(long seed) throws IOException {
        random = new Random(seed);
        subjects = Map.of("en", subjects("crowd-en.txt"), "nl", subjects("crowd-nl.txt"));
        onAny = pieces("crowd-all.txt");
    }

    /** An idea as somebody typed it. */
    record Told(String title, String text) {}

    /** An idea, and the same as somebody else words it. */
    record Twins(String language, Told original, Told twin) {}

    /** So many different ideas in no order, the originals of all twins among them. */
    static List<Told> of(int number, long seed) throws IOException {
        Crowd crowd = new Crowd(seed);
        for (String file : List.of("twins.jsonl", "held-out.jsonl")) {
            for (Twins pair : twins(file)) {
                crowd.told.add(pair.original());
                crowd.tellHalf(pair.original(), pair.language());
            }
        }
        crowd.told.addAll(fromAnotherWorld().subList(0, FROM_ANOTHER_WORLD));
        while (crowd.told.size() < number) {
            crowd.told.add(crowd.tell(crowd.told.size() % 2 == 0 ? "nl" : "en"));
        }
        List<Told> shuffled = new ArrayList<>(crowd.told);
        Collections.shuffle(shuffled, crowd.random);
        return shuffled;
    }

    /** The pairs in that file. */
    static List<Twins> twins(String file) throws IOException {
        return lines(file).stream()
                .map(Crowd::json)
                .map(pair -> new Twins(
                        pair.getString("language"),
                        new Told(pair.getString("title"), pair.getString("text")),
                        new Told(pair.getString("twinTitle"), pair.getString("twinText"))))
                .toList();
    }

    /** Texts that are about nothing that a shop or an office thinks about and in none of the crowd. */
    static List<Told> strangers() throws IOException {
        List<Told> all = fromAnotherWorld();
        return all.subList(FROM_ANOTHER_WORLD, all.size());
    }

    /** Those texts and others of their kind. */
    static List<Told> fromAnotherWorld() throws IOException {
        return lines("parliament-nl.jsonl").stream()
                .map(line -> json(line).getString("nl"))
                .map(text -> new Told(text.substring(0, text.indexOf(' ', 50)), text))
                .toList();
    }

    /** Others who begin with the same trouble, or end with the same gain, and want something else. */
    private void tellHalf(Told idea, String language) {
        for (String sentence : idea.text().split("(?<=[.?]) ")) {
            for (int each = 0; each < HALVES; each++) {
                Told other = tell(language);
                told.add(new Told(other.title(), sentence + " " + other.text()));
            }
        }
    }

    private Told tell(String language) {
        Map<String, List<String>> subject = oneOf(subjects.get(language));
        String thing = oneOf(subject.get("="));
        String remedy = oneOf(subject.get(">"));
        String place = oneOf(onAny.get("places " + language));
        String another = random.nextInt(3) == 0 ? "; " + oneOf(subject.get(">")) : "";
        List<String> sentences = new ArrayList<>(List.of(
                oneOf(subject.get("!")),
                capital(remedy) + another + ".",
                oneOf(subject.get("+")),
                oneOf(onAny.get("costs " + language)),
                oneOf(onAny.get("seen " + language)).replace("{}", place)));
        for (int left = random.nextInt(3); left > 0; left--) {
            sentences.remove(2 + random.nextInt(sentences.size() - 2));
        }
        String text = String.join(" ", sentences);
        return new Told(title(thing, remedy, place), text.contains(thing) ? text : capital(thing) + ": " + text);
    }

    private String title(String thing, String remedy, String place) {
        return switch (random.nextInt(4)) {
            case 0 -> capital(remedy);
            case 1 -> capital(thing) + ": " + remedy;
            case 2 -> capital(remedy) + " (" + place + ")";
            default -> capital(thing) + " in " + place;
        };
    }

    private <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Map<String, List<String>>> subjects(String file) throws IOException {
        List<Map<String, List<String>>> subjects = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("#")) {
                subjects.add(new HashMap<>());
            } else {
                subjects.get(subjects.size() - 1).put(line.substring(0, 1), split(line.substring(2)));
            }
        }
        return subjects;
    }

    private static Map<String, List<String>> pieces(String file) throws IOException {
        Map<String, List<String>> pieces = new HashMap<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at += 2) {
            pieces.put(lines.get(at).substring("# ".length()), split(lines.get(at + 1)));
        }
        return pieces;
    }

    private static List<String> split(String line) {
        return List.of(line.strip().split(SEPARATOR));
    }

    private static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Crowd.class.getResourceAsStream("/similar/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
