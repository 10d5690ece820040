package org.prikbord.kudos.keepsake;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What is to be seen of a page, where its names stand. */
final class Pixels {
    private static final float SCALE = 2;

    private Pixels() {}

    /** The names on a certificate, as another library shows its file. */
    static BufferedImage ofCertificate(Page page, Keepsake kept) {
        BufferedImage part = new BufferedImage(300, 104, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = part.createGraphics();
        try (PDDocument file = Loader.loadPDF(CertificateFile.of(List.of(page), kept))) {
            graphics.translate(-80 * SCALE, -105 * SCALE);
            new PDFRenderer(file).renderPageToGraphics(0, graphics, SCALE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            graphics.dispose();
        }
        return part;
    }

    /** The names on a picture. */
    static BufferedImage ofPicture(Page page) {
        return CardPicture.image(page).getSubimage(140, 175, 300, 100);
    }

    /** How many dots are clearly lighter or darker than there. */
    static int difference(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int green = (one.getRGB(x, y) >> 8) & 0xff;
                if (Math.abs(green - ((other.getRGB(x, y) >> 8) & 0xff)) > 64) {
                    different++;
                }
            }
        }
        return different;
    }
}
