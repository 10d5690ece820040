package org.prikbord.kudos.keepsake;

import java.awt.font.GlyphVector;
import java.util.List;

/**
 * A line of text of some size.
 *
 * @param runs from left to right as they are seen
 * @param width of all of it
 * @param rightToLeft whether it begins at the right
 * @param text as one reads it
 */
record Line(List<Run> runs, float width, boolean rightToLeft, String text) {
    Line {
        runs = List.copyOf(runs);
    }

    /**
     * A part of a line in one face and one direction.
     *
     * @param x where it begins, from the left end of the line
     */
    record Run(Face face, GlyphVector glyphs, float x, float size, String text) {}
}
