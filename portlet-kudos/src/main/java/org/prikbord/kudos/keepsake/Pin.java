package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;

/** The pin that holds a note, lit from the upper left as in the stylesheets. */
final class Pin {
    /** Rings of one colour each: finer than the eye sees, and printers need no shading of their own. */
    private static final int RINGS = 20;

    /** Where the accent itself is, from the light to the dark. */
    private static final double MIDDLE = 0.45;

    private Pin() {}

    /** Draws it round that point. */
    static void on(Page page, double x, double y, double width, Tints tints) {
        double radius = width / 2;
        page.add(new Page.Area(disc(x, y + width * 0.16, radius), tints.edge()));
        page.add(new Page.Area(disc(x, y, radius), tints.pinDeep()));
        // one rim alone: edges that are drawn over each other are jagged
        Area whole = new Area(disc(x, y, radius * 0.94));
        double lightX = x - width * 0.15;
        double lightY = y - width * 0.20;
        for (int ring = RINGS; ring > 0; ring--) {
            double share = (double) ring / RINGS;
            Area part = new Area(disc(lightX, lightY, share * width * 0.96));
            part.intersect(whole);
            page.add(new Page.Area(part, color(share, tints)));
        }
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color color(double share, Tints tints) {
        return share < MIDDLE
                ? between(tints.pinLit(), tints.accent(), share / MIDDLE)
                : between(tints.accent(), tints.pinDeep(), (share - MIDDLE) / (1 - MIDDLE));
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                mixed(from.getRed(), to.getRed(), share),
                mixed(from.getGreen(), to.getGreen(), share),
                mixed(from.getBlue(), to.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
