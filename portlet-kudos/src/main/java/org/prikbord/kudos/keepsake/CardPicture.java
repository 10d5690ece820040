package org.prikbord.kudos.keepsake;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The picture to share, as PNG. */
final class CardPicture {
    private CardPicture() {}

    /** A file of this page. */
    static byte[] of(Page page) {
        return png(image(page));
    }

    /** The page, a dot for each unit. */
    static BufferedImage image(Page page) {
        BufferedImage image = new BufferedImage((int) page.width(), (int) page.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            page.marks().forEach(mark -> draw(mark, graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void draw(Page.Mark mark, Graphics2D graphics) {
        if (mark instanceof Page.Area area) {
            graphics.setColor(area.color());
            graphics.fill(area.shape());
        } else if (mark instanceof Page.Words words) {
            graphics.setColor(words.color());
            for (Line.Run run : words.line().runs()) {
                graphics.fill(run.glyphs().getOutline(words.x() + run.x(), words.y()));
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
