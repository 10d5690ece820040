package org.prikbord.kudos.keepsake;

import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text up to where somebody began a new line. It is measured in pieces between which a line may end. */
final class Paragraph {
    /** The size in which it is measured: widths grow with the size. */
    private static final float UNIT = 100;

    /** How many lines are not yet running text. */
    private static final int FEW = 5;

    /** How much of its width running text keeps when it is balanced. */
    private static final float NEARLY = 0.88f;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final char[] text;
    private final List<Face> faces;
    private final byte[] levels;
    private final boolean rightToLeft;
    private final List<Piece> pieces;
    /** The characters of words that were wider than a line. */
    private final Map<Piece, List<Piece>> broken = new HashMap<>();

    /** From and to which char, and how wide that is, without and with the spaces at its end. */
    private record Piece(int from, int to, float bare, float full) {}

    private record Span(int from, int to) {}

    Paragraph(Spelling spelling, Locale language) {
        this.text = spelling.text().toCharArray();
        this.faces = spelling.faces();
        Bidi bidi = new Bidi(spelling.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        this.rightToLeft = !bidi.baseIsLeftToRight();
        this.levels = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        this.pieces = pieces(spelling.text(), language);
    }

    private List<Piece> pieces(String whole, Locale language) {
        List<Piece> found = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(whole);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            found.add(piece(from, to));
            from = to;
        }
        return found;
    }

    private Piece piece(int from, int to) {
        return new Piece(from, to, advance(from, bareEnd(from, to)), advance(from, to));
    }

    private int bareEnd(int from, int to) {
        int end = to;
        while (end > from && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private float advance(int from, int to) {
        float width = 0;
        for (Span run : runs(from, to)) {
            width += Face.advance(glyphs(run, UNIT));
        }
        return width;
    }

    private GlyphVector glyphs(Span run, float size) {
        return faces.get(run.from).glyphs(text, run.from, run.to, levels[run.from] % 2 == 1, size);
    }

    /** Parts in one face and one direction, in the order of reading. */
    private List<Span> runs(int from, int to) {
        List<Span> runs = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || faces.get(i) != faces.get(start) || levels[i] != levels[start]) {
                runs.add(new Span(start, i));
                start = i;
            }
        }
        return runs;
    }

    /** How many lines there are. */
    int count(float size, float width) {
        return Math.max(1, broken(width / size * UNIT).size());
    }

    /** The least width of a column in which there are no more lines; running text stays near the whole width. */
    float balanced(float size, float width) {
        int most = count(size, width);
        float fits = width;
        float tooNarrow = most > FEW ? width * NEARLY : 0;
        while (most > 1 && fits - tooNarrow > size / 4) {
            float middle = (fits + tooNarrow) / 2;
            if (count(size, middle) > most) {
                tooNarrow = middle;
            } else {
                fits = middle;
            }
        }
        return fits;
    }

    List<Line> lines(float size, float width) {
        List<Span> spans = broken(width / size * UNIT);
        return spans.isEmpty()
                ? List.of(new Line(List.of(), 0, false, ""))
                : spans.stream().map(span -> line(span, size)).toList();
    }

    /** As much on each line as fits; a word that is wider than a line is broken between characters. */
    private List<Span> broken(float limit) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        float used = 0;
        for (Piece piece : pieces) {
            for (Piece part : piece.bare <= limit ? List.of(piece) : parts(piece)) {
                if (used + part.bare > limit && part.from > start) {
                    lines.add(new Span(start, part.from));
                    start = part.from;
                    used = 0;
                }
                used += part.full;
            }
        }
        if (start < text.length) {
            lines.add(new Span(start, text.length));
        }
        return lines;
    }

    private List<Piece> parts(Piece word) {
        return broken.computeIfAbsent(word, this::characters);
    }

    private List<Piece> characters(Piece word) {
        List<Piece> parts = new ArrayList<>();
        Matcher characters = CHARACTER.matcher(new String(text, word.from, word.to - word.from));
        while (characters.find()) {
            parts.add(piece(word.from + characters.start(), word.from + characters.end()));
        }
        return parts;
    }

    private Line line(Span span, float size) {
        int end = bareEnd(span.from, span.to);
        Span[] seen = runs(span.from, end).toArray(Span[]::new);
        byte[] directions = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            directions[i] = levels[seen[i].from];
        }
        Bidi.reorderVisually(directions, 0, seen, 0, seen.length);
        List<Line.Run> runs = new ArrayList<>();
        float x = 0;
        for (Span run : seen) {
            GlyphVector glyphs = glyphs(run, size);
            runs.add(new Line.Run(faces.get(run.from), glyphs, x, size, new String(text, run.from, run.to - run.from)));
            x += Face.advance(glyphs);
        }
        return new Line(runs, x, rightToLeft, new String(text, span.from, end - span.from));
    }
}
