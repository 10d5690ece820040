package org.prikbord.kudos.keepsake;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A font from the class path: one object that measures and draws, and one that goes into PDFs. Both read the same file,
 * so that a glyph has the same number in either.
 *
 * @param drawn without a size, with kerning
 * @param printed whole; a PDF gets only the glyphs that it shows
 */
record Face(Font drawn, BaseFont printed) {
    /** Sizes as they are on paper, not rounded to dots. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static Face read(String path) {
        try (InputStream file = Face.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("No font " + path);
            }
            byte[] bytes = file.readAllBytes();
            Font drawn = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new Face(
                    drawn, BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException | DocumentException noFont) {
            throw new IllegalStateException("No font is in " + path, noFont);
        }
    }

    boolean shows(int sign) {
        return drawn.canDisplay(sign);
    }

    /** Signs that stand together, shaped and kerned, from left to right as they are seen. */
    GlyphVector glyphs(char[] text, int from, int to, boolean rightToLeft, float size) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return drawn.deriveFont(size).layoutGlyphVector(CONTEXT, text, from, to, direction);
    }

    /** Whether each sign is shown by the glyph that is its own, one after the other. */
    boolean isPlain(String text, GlyphVector shown) {
        GlyphVector own = drawn.createGlyphVector(CONTEXT, text);
        int count = shown.getNumGlyphs();
        return own.getNumGlyphs() == count
                && count == text.length()
                && Arrays.equals(own.getGlyphCodes(0, count, null), shown.getGlyphCodes(0, count, null));
    }

    /** How far those reach. */
    static float advance(GlyphVector glyphs) {
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
}
