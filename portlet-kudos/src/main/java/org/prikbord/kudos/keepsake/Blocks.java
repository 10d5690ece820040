package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The texts of a keepsake in their styles and sizes. */
final class Blocks {
    private static final float NAME_LEADING = 1.16f;
    private static final float WORDS_LEADING = 1.4f;
    private static final float SMALL_LEADING = 1.42f;

    /** Longer lines are hard to read: so many times the size of the letters. */
    private static final float LONGEST = 52;

    /** What goes on on another page anyway needs not be so small. */
    private static final float AT_EASE = 1.25f;

    /** How many lines names and what stands aside may take before they shrink or are cut. */
    private static final int FEW = 2;

    /** The same for names that have shrunk, on a picture. */
    private static final int MOST_NAMES = 5;

    /** How much of the column whoever gave it may take; the value has the rest. */
    private static final float GIVER = 0.56f;

    private final Typefaces typefaces;

    Blocks(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** What is above the foot: for whom it is, and what was said. */
    Block note(Keepsake kept, Format format, Tints tints, float height) {
        float small = format.small();
        List<Block.Row> rows = new ArrayList<>();
        rows.addAll(aside(kept.thanks(), typefaces.sans(), format.label(), kept, format.column(), tints.softInk()));
        rows.addAll(names(kept, format, tints));
        if (!kept.team().isEmpty()) {
            rows.addAll(aside(kept.team(), typefaces.sans(), small, kept, format.column(), tints.softInk()));
        }
        float gap = format.padding() * 0.5f;
        float left = height - new Block(rows).height() - gap;
        rows.addAll(words(kept, format, tints, left, gap));
        return new Block(rows);
    }

    private List<Block.Row> names(Keepsake kept, Format format, Tints tints) {
        Wording names = wording(format.isOnePage() ? kept.fewNames() : kept.names(), typefaces.bold(), kept);
        float size =
                new Sizes(format.name(), format.small() * 1.2f).first(one -> names.count(one, format.column()) <= FEW);
        List<Line> lines = format.isOnePage() && names.count(size, format.column()) > MOST_NAMES
                ? names.lines(size, format.column(), MOST_NAMES)
                : names.balanced(size, format.column());
        List<Block.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            float gap = rows.isEmpty() ? format.small() * 0.3f : 0;
            rows.add(new Block.Row(line, gap, size * NAME_LEADING, tints.ink(), Block.Role.HEADING));
        }
        return rows;
    }

    private List<Block.Row> words(Keepsake kept, Format format, Tints tints, float height, float gap) {
        Wording words = wording(kept.words(), typefaces.serif(), kept);
        float size = wordSize(words, format, height);
        float leading = size * WORDS_LEADING;
        List<Block.Row> rows = new ArrayList<>();
        for (Line line : wordLines(words, size, format, Math.max(1, (int) (height / leading)))) {
            rows.add(new Block.Row(line, rows.isEmpty() ? gap : 0, leading, tints.ink(), Block.Role.WORDS));
        }
        return rows;
    }

    private static float wordSize(Wording words, Format format, float height) {
        float size = new Sizes(format.words(), format.leastWords()).first(one -> fits(words, one, format, height));
        return format.isOnePage() || fits(words, size, format, height) ? size : size * AT_EASE;
    }

    private static boolean fits(Wording words, float size, Format format, float height) {
        return words.count(size, measure(size, format)) * size * WORDS_LEADING <= height;
    }

    private static List<Line> wordLines(Wording words, float size, Format format, int room) {
        float width = measure(size, format);
        boolean cut = format.isOnePage() && words.count(size, width) > room;
        return cut ? words.lines(size, width, room) : words.balanced(size, width);
    }

    private static float measure(float size, Format format) {
        return Math.min(format.column(), size * LONGEST);
    }

    /** Who gave it. */
    Block giver(Keepsake kept, Format format, Tints tints) {
        float small = format.small();
        float column = format.column() * GIVER;
        List<Block.Row> rows = new ArrayList<>();
        rows.addAll(aside(kept.from(), typefaces.sans(), small, kept, column, tints.softInk()));
        rows.addAll(aside(kept.giver(), typefaces.bold(), small * 1.25f, kept, column, tints.ink()));
        rows.addAll(aside(kept.giverTeam(), typefaces.sans(), small, kept, column, tints.softInk()));
        return new Block(rows);
    }

    /** What it was for. */
    Block value(Keepsake kept, Format format, Tints tints) {
        float column = format.column() * (1 - GIVER) - format.small() * 4;
        return new Block(aside(kept.value(), typefaces.bold(), format.small() * 1.1f, kept, column, tints.accent()));
    }

    /** Whose board it hangs on. */
    Block company(Keepsake kept, Format format, Tints tints) {
        return line(
                kept.company(),
                typefaces.serif(),
                format.small() * 1.3f,
                kept,
                format.noteWidth() * GIVER,
                tints.ink());
    }

    /** When it was given. */
    Block day(Keepsake kept, Format format, Tints tints) {
        return line(kept.day(), typefaces.sans(), format.small(), kept, format.column(), tints.softInk());
    }

    private static Block line(
            String said, Typefaces.Style style, float size, Keepsake kept, float column, Color color) {
        Line line = wording(said, style, kept).lines(size, column, 1).get(0);
        return new Block(List.of(new Block.Row(line, 0, size * SMALL_LEADING, color, Block.Role.ASIDE)));
    }

    private static List<Block.Row> aside(
            String said, Typefaces.Style style, float size, Keepsake kept, float column, Color color) {
        return wording(said, style, kept).lines(size, column, FEW).stream()
                .map(line -> new Block.Row(line, 0, size * SMALL_LEADING, color, Block.Role.ASIDE))
                .toList();
    }

    private static Wording wording(String said, Typefaces.Style style, Keepsake kept) {
        return new Wording(said, style, kept.language());
    }
}
