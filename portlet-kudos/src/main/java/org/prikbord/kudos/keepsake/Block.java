package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.util.List;

/** Lines below each other. */
record Block(List<Row> rows) {
    /** Of a line's height what is above the line that its letters stand on. */
    private static final float STANDS = 0.76f;

    Block {
        rows = List.copyOf(rows);
    }

    /**
     * A line.
     *
     * @param gap to what is above it, if anything is
     */
    record Row(Line line, float gap, float height, Color color, Role role) {}

    /** What a line is on the page. */
    enum Role {
        /** Whom the page is about. */
        HEADING,
        /** What was said: it begins at the side at which its language does. */
        WORDS,
        /** What stands in its place whatever its language is. */
        ASIDE
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    float height() {
        float height = 0;
        for (Row row : rows) {
            height += row.height + (height == 0 ? 0 : row.gap);
        }
        return height;
    }

    /** The height of its first line. */
    float first() {
        return rows.get(0).height;
    }

    float width() {
        float width = 0;
        for (Row row : rows) {
            width = Math.max(width, row.line.width());
        }
        return width;
    }

    /** Puts as much as there is room for on the page, one line at least; gives the rest. */
    Block place(Page page, float left, float top, float column, float bottom) {
        float y = top;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            y += i == 0 ? 0 : row.gap;
            if (i > 0 && y + row.height > bottom + 0.5f) {
                return new Block(rows.subList(i, rows.size()));
            }
            boolean atTheRight = row.role == Role.WORDS && row.line.rightToLeft();
            float x = atTheRight ? left + column - row.line.width() : left;
            page.add(new Page.Words(row.line, x, y + STANDS * row.height, row.color, row.role == Role.HEADING));
            y += row.height;
        }
        return new Block(List.of());
    }
}
