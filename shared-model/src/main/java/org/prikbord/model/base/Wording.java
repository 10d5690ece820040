package org.prikbord.model.base;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs between two wordings of something, word by word: a changed comma is not a changed idea. */
public final class Wording {
    /** More changed words than this share make a text another one, for which a vote has to be asked again. */
    private static final double OTHER = 0.2;

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /** What became of some words. */
    public enum Fate {
        KEPT,
        LEFT,
        CAME
    }

    /** Words that had the same fate, each with the space behind it. */
    public record Piece(Fate fate, String words) {}

    /** The words of both, in the order in which they are read; what left stands before what came in its place. */
    public static List<Piece> pieces(String before, String after) {
        List<String> was = parts(before);
        List<String> is = parts(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Change change : changes(was, is)) {
            add(pieces, Fate.KEPT, was.subList(at, change.at()));
            add(pieces, Fate.LEFT, change.left());
            add(pieces, Fate.CAME, change.came());
            at = change.at() + change.left().size();
        }
        add(pieces, Fate.KEPT, was.subList(at, was.size()));
        return pieces;
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : BETWEEN.splitAsStream(text).toList();
    }

    /** The sentences of a text as they stand in it, each once. */
    public static List<String> sentences(String text) {
        Set<String> sentences = new LinkedHashSet<>();
        text.lines().forEach(line -> {
            BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
            ends.setText(line);
            int from = ends.first();
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                sentences.add(line.substring(from, to).strip());
                from = to;
            }
        });
        sentences.remove("");
        return List.copyOf(sentences);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    /** Whether so many words are others that who agreed with the one may not agree with the other. */
    public static boolean isOther(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        int changed = changes(was, is).stream()
                .mapToInt(change -> Math.max(change.left().size(), change.came().size()))
                .sum();
        return changed > OTHER * Math.max(was.size(), is.size());
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words that left at one place, counted from the first of the old text, and those that came there. */
    private record Change(int at, List<String> left, List<String> came) {
        boolean isRightBefore(int place) {
            return at + left.size() == place;
        }
    }

    /** In memory that grows with the length of the texts, however little they have in common. */
    private static List<Change> changes(List<String> was, List<String> is) {
        List<Change> changes = new ArrayList<>();
        Change last = null;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int at = delta.getSource().getPosition();
            if (last == null || !last.isRightBefore(at)) {
                last = new Change(at, new ArrayList<>(), new ArrayList<>());
                changes.add(last);
            }
            last.left().addAll(delta.getSource().getLines());
            last.came().addAll(delta.getTarget().getLines());
        }
        return changes;
    }
}
