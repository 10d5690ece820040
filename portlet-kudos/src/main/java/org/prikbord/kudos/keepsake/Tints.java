package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a note, as the stylesheets have them for light pages. All are opaque: what lets another shine through
 * comes out of some printers as a grey block.
 *
 * @param board what the note hangs on
 * @param accent the company's colour, dark enough to be read on every paper
 * @param pinLit where the light falls on the pin
 */
record Tints(
        Color board,
        Color shade,
        Color paper,
        Color edge,
        Color ink,
        Color softInk,
        Color accent,
        Color pinLit,
        Color pinDeep) {
    private static final List<Integer> PAPERS = List.of(0xfffcf3, 0xf3f7f2, 0xfcf4ef, 0xf1f4f6);

    /**
     * The colours for one of the four papers.
     *
     * @param company <code>#</code> and six hexadecimal digits
     */
    static Tints of(String company, long paper) {
        Color own = Color.decode(company);
        Oklch given = Oklch.of(own);
        Oklch readable = given.atMost(0.46, 0.14);
        return new Tints(
                new Color(0xf5f2ec),
                new Color(0xe7e1d8),
                new Color(PAPERS.get((int) Math.floorMod(paper, (long) PAPERS.size()))),
                new Color(0xe3ded5),
                new Color(0x23201b),
                new Color(0x5d564b),
                readable.equals(given) ? own : readable.color(),
                given.at(0.64, 0.12).color(),
                given.at(0.33, 0.10).color());
    }
}
