package org.prikbord.model.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Marks the words of a text for which it was found, in whichever language and however misspelt. */
public final class Marker {
    private static final int EXCERPT = 260;
    private static final int BEFORE = 70;

    private final List<String> words;
    private final String unfinished;
    private final Map<Reading, Asked> asked = new EnumMap<>(Reading.class);

    Marker(Question question) {
        words = question.words();
        unfinished = question.unfinished();
        for (Reading reading : Reading.values()) {
            asked.put(reading, reading == Reading.WRITTEN ? asWritten() : without(reading));
        }
    }

    /** The words to find in one reading. */
    private record Asked(Set<String> words, List<ByteRunAutomaton> meant) {
        boolean has(String word) {
            return words.contains(word) || meant.stream().anyMatch(each -> Spelling.takes(each, word));
        }
    }

    private Asked asWritten() {
        Set<String> all = new HashSet<>(words);
        words.forEach(word -> all.addAll(Reading.stems(word)));
        return new Asked(
                all,
                words.stream()
                        .filter(word -> Spelling.mistakes(word) > 0)
                        .map(word -> Spelling.meant(word, Spelling.mistakes(word)))
                        .toList());
    }

    private Asked without(Reading reading) {
        Set<String> all = new HashSet<>(words);
        words.forEach(word -> all.addAll(reading.stem(word)));
        return new Asked(
                all,
                words.stream()
                        .filter(word -> word.length() >= Spelling.SHORTEST_WITH_ENDING)
                        .flatMap(word -> reading.stem(word).stream())
                        .map(stem -> Spelling.meant(stem, 1))
                        .toList());
    }

    /** A stretch of a text, as typed and not yet safe to show as HTML. */
    public record Piece(String text, boolean marked) {}

    /** The whole text. */
    public List<Piece> whole(String text) {
        return pieces(text, places(text));
    }

    /** As much of the text as tells what it is about: from a little before the first marked word. */
    public List<Piece> excerpt(String text) {
        String plain = plain(text);
        TreeMap<Integer, Integer> places = places(plain);
        if (plain.length() <= EXCERPT) {
            return pieces(plain, places);
        }
        int first = places.isEmpty() ? 0 : places.firstKey();
        int from = first <= BEFORE ? 0 : plain.indexOf(' ', first - BEFORE) + 1;
        from = from <= 0 || from > first ? Math.min(first, Math.max(0, first - BEFORE)) : from;
        int to = Math.min(plain.length(), from + EXCERPT);
        int space = plain.lastIndexOf(' ', to);
        to = to < plain.length() && space > from + BEFORE ? space : to;
        TreeMap<Integer, Integer> shown = new TreeMap<>();
        for (var place : places.subMap(from, to).entrySet()) {
            if (place.getValue() <= to) {
                shown.put(place.getKey() - from, place.getValue() - from);
            }
        }
        String cut = plain.substring(from, to);
        List<Piece> pieces = new ArrayList<>(pieces(cut, shown));
        if (from > 0) {
            pieces.add(0, new Piece("… ", false));
        }
        if (to < plain.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** One line, without the signs of Markdown. */
    static String plain(String text) {
        return text.replaceAll("!?\\[([^\\]\n]*)\\]\\([^)\\s]*\\)", "$1")
                .replaceAll("(?m)^\\s{0,3}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+)", "")
                .replaceAll("\\*\\*|__|`+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Piece> pieces(String text, TreeMap<Integer, Integer> places) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (var place : places.entrySet()) {
            if (place.getKey() >= at) {
                add(pieces, text.substring(at, place.getKey()), false);
                add(pieces, text.substring(place.getKey(), place.getValue()), true);
                at = place.getValue();
            }
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Where marked words begin and end. */
    private TreeMap<Integer, Integer> places(String text) {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        if (words.isEmpty()) {
            return places;
        }
        asked.forEach((reading, wanted) -> reading.words(text).stream()
                .filter(word -> wanted.has(word.word()) || (reading == Reading.WRITTEN && isBegun(word.word())))
                .forEach(word -> places.merge(word.from(), word.to(), Math::max)));
        return places;
    }

    private boolean isBegun(String word) {
        return unfinished.length() > 1 && words.contains(unfinished) && word.startsWith(unfinished);
    }
}
