package org.prikbord.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured, and how long; the defaults are those of a full run, less is for development.
 *
 * @param figures names of the figures, all when empty
 * @param sizes numbers of posts, rising; all but {@code growth} is measured at the last
 * @param seconds length of a round
 * @param rounds how many times floor and figure take turns
 * @param people how many open the home page at nine o'clock
 * @param minutes within how many minutes they do so
 * @param looks per cent of them whose page asks for the new posts when its connection tells of one
 */
record Options(
        List<String> figures, List<Integer> sizes, int seconds, int rounds, int people, double minutes, int looks) {

    /** Reads {@code bench} (names, with commas) and {@code bench.with} ({@code name=value}, with spaces). */
    static Options given() {
        Map<String, String> with = new TreeMap<>(Map.of(
                "posts", "1000,100000,1000000",
                "seconds", "3",
                "rounds", "11",
                "people", "10000",
                "minutes", "5",
                "looks", "100"));
        for (String word : words(System.getProperty("bench.with", ""), " ")) {
            String[] pair = word.split("=", 2);
            if (pair.length < 2 || with.put(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException("bench.with takes " + with.keySet() + ", not '" + word + "'");
            }
        }
        return new Options(
                words(System.getProperty("bench", ""), ","),
                words(with.get("posts"), ",").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(with.get("seconds")),
                Integer.parseInt(with.get("rounds")),
                Integer.parseInt(with.get("people")),
                Double.parseDouble(with.get("minutes")),
                Integer.parseInt(with.get("looks")));
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean wants(String figure) {
        return figures.isEmpty() || figures.contains(figure);
    }
}
