package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands where on a certificate and on a picture: a note on the board, as on the wall. Short words are large; long
 * ones shrink until they would be hard to read, and then go on on another page.
 */
final class Layout {
    private final Blocks text;
    private final Signs signs;

    Layout(Typefaces typefaces, Signs signs) {
        this.text = new Blocks(typefaces);
        this.signs = signs;
    }

    /** The pages, one at least. */
    List<Page> pages(Keepsake kept, Format format) {
        Tints tints = Tints.of(kept.accent(), kept.paper());
        Block foot = text.giver(kept, format, tints);
        float top = format.ground() + format.padding();
        float bottom = format.noteBottom() - format.padding() - foot.height() - format.small();
        List<Page> pages = new ArrayList<>();
        Block rest = text.note(kept, format, tints, bottom - top);
        do {
            Page page = ground(format, tints);
            pages.add(page);
            rest = rest.place(page, format.left(), top, format.column(), bottom);
        } while (!rest.isEmpty());
        float footTop = format.noteBottom() - format.padding() - foot.height();
        Page last = pages.get(pages.size() - 1);
        foot.place(last, format.left(), footTop, format.column(), format.height());
        value(last, kept, format, tints);
        for (Page page : pages) {
            strip(page, kept, format, tints);
        }
        return pages;
    }

    private static Page ground(Format format, Tints tints) {
        Page page = new Page(format.width(), format.height());
        page.add(new Page.Area(new Rectangle2D.Float(0, 0, format.width(), format.height()), tints.board()));
        float hair = format.pin() / 20;
        note(page, format, tints.shade(), 2 * hair, 0);
        note(page, format, tints.edge(), 0, 0);
        note(page, format, tints.paper(), 0, hair);
        Pin.on(page, format.width() / 2, format.ground(), format.pin(), tints);
        return page;
    }

    private static void note(Page page, Format format, Color color, float down, float within) {
        float corner = format.pin() / 2;
        page.add(new Page.Area(
                new RoundRectangle2D.Float(
                        format.ground() + within,
                        format.ground() + within + down,
                        format.noteWidth() - 2 * within,
                        format.noteBottom() - format.ground() - 2 * within,
                        corner,
                        corner),
                color));
    }

    /** The value with its sign, at the right, on the line on which the foot ends. */
    private void value(Page page, Keepsake kept, Format format, Tints tints) {
        float size = format.small() * 1.5f;
        Block value = text.value(kept, format, tints);
        float left = format.right() - value.width();
        float top = format.noteBottom() - format.padding() - value.height();
        value.place(page, left, top, value.width(), format.height());
        AffineTransform there =
                AffineTransform.getTranslateInstance(left - size * 1.35, top + (value.first() - size) / 2);
        there.scale(size / Signs.SIZE, size / Signs.SIZE);
        signs.sign(kept.sign())
                .ifPresent(sign -> page.add(new Page.Area(there.createTransformedShape(sign), tints.accent())));
    }

    /** The company and the day, below the note. */
    private void strip(Page page, Keepsake kept, Format format, Tints tints) {
        Block company = text.company(kept, format, tints);
        Block day = text.day(kept, format, tints);
        float middle = (format.noteBottom() + format.height()) / 2;
        float dot = format.pin() * 0.6f;
        float left = format.ground() + dot / 2;
        Pin.on(page, left, middle, dot, tints);
        company.place(page, left + 1.4f * dot, middle - company.height() / 2, format.column(), format.height());
        float right = format.width() - format.ground();
        day.place(page, right - day.width(), middle - day.height() / 2, day.width(), format.height());
    }
}
