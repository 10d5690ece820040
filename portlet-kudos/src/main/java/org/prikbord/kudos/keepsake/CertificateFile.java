package org.prikbord.kudos.keepsake;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/** The certificate as a PDF: text that can be read aloud, searched and copied, with its fonts in it. */
final class CertificateFile {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName HEADING = new PdfName("H1");
    private static final PdfName PARAGRAPH = new PdfName("P");
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    /** How far a glyph may be off before it is put in its place, in points: nobody sees it. */
    private static final double OFF = 0.02;

    private CertificateFile() {}

    /** A file of these pages. */
    static byte[] of(List<Page> pages, Keepsake kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Page first = pages.get(0);
        Document document = new Document(new Rectangle(first.width(), first.height()));
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setTagged();
        document.addTitle(kept.title());
        document.addCreator("Prikbord");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(kept.language().toLanguageTag()));
        writer.getInfo().put(PdfName.CREATIONDATE, date(kept));
        writer.getInfo().put(PdfName.MODDATE, date(kept));
        PdfStructureElement whole = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        for (Page page : pages) {
            document.newPage();
            draw(page, writer.getDirectContent(), whole);
        }
        document.close();
        return bytes.toByteArray();
    }

    private static PdfDate date(Keepsake kept) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(kept.createdAt().toEpochMilli());
        return new PdfDate(moment);
    }

    private static void draw(Page page, PdfContentByte paper, PdfStructureElement whole) {
        for (Page.Mark mark : page.marks()) {
            if (mark instanceof Page.Area area) {
                paper.beginMarkedContentSequence(ARTIFACT);
                paper.setColorFill(area.color());
                path(area.shape(), page.height(), paper);
                paper.endMarkedContentSequence();
            } else if (mark instanceof Page.Words words) {
                paper.beginMarkedContentSequence(new PdfStructureElement(whole, words.heading() ? HEADING : PARAGRAPH));
                paper.setColorFill(words.color());
                for (Line.Run run : words.line().runs()) {
                    run(run, words.x() + run.x(), page.height() - words.y(), paper);
                }
                paper.endMarkedContentSequence();
            }
        }
    }

    /** Paths of a PDF go up, and know no curves of the second degree. */
    private static void path(Shape shape, float height, PdfContentByte paper) {
        float[] to = new float[6];
        Point2D.Float at = new Point2D.Float();
        PathIterator path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> paper.moveTo(move(at, to[0], to[1]).x, height - to[1]);
                case PathIterator.SEG_LINETO -> paper.lineTo(move(at, to[0], to[1]).x, height - to[1]);
                case PathIterator.SEG_QUADTO -> {
                    cubic(at, to);
                    curve(at, to, height, paper);
                }
                case PathIterator.SEG_CUBICTO -> curve(at, to, height, paper);
                default -> paper.closePath();
            }
        }
        if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            paper.eoFill();
        } else {
            paper.fill();
        }
    }

    private static Point2D.Float move(Point2D.Float at, float x, float y) {
        at.setLocation(x, y);
        return at;
    }

    private static void curve(Point2D.Float at, float[] to, float height, PdfContentByte paper) {
        paper.curveTo(to[0], height - to[1], to[2], height - to[3], to[4], height - to[5]);
        move(at, to[4], to[5]);
    }

    private static void cubic(Point2D.Float at, float[] to) {
        to[4] = to[2];
        to[5] = to[3];
        to[2] = (to[2] + 2 * to[0]) / 3;
        to[3] = (to[3] + 2 * to[1]) / 3;
        to[0] = (at.x + 2 * to[0]) / 3;
        to[1] = (at.y + 2 * to[1]) / 3;
    }

    /** Signs that are not shown by glyphs of their own, in the order of reading, are told beside those. */
    private static void run(Line.Run run, float x, float y, PdfContentByte paper) {
        boolean plain = run.face().isPlain(run.text(), run.glyphs());
        if (!plain) {
            PdfDictionary told = new PdfDictionary();
            told.put(ACTUAL_TEXT, new PdfString(run.text(), PdfObject.TEXT_UNICODE));
            paper.beginMarkedContentSequence(SPAN, told, true);
        }
        paper.beginText();
        paper.setFontAndSize(run.face().printed(), run.size());
        show(run, plain, x, y, paper);
        paper.endText();
        if (!plain) {
            paper.endMarkedContentSequence();
        }
    }

    private static void show(Line.Run run, boolean plain, float x, float y, PdfContentByte paper) {
        GlyphVector glyphs = run.glyphs();
        int from = 0;
        double pen = Double.NaN;
        for (int i = 0; i <= glyphs.getNumGlyphs(); i++) {
            Point2D place = glyphs.getGlyphPosition(i);
            boolean there = Math.abs(place.getX() - pen) < OFF && Math.abs(place.getY()) < OFF;
            if (i == glyphs.getNumGlyphs() || !there) {
                show(run, plain, from, i, paper);
                paper.setTextMatrix(x + (float) place.getX(), y - (float) place.getY());
                from = i;
                pen = place.getX();
            }
            if (i < glyphs.getNumGlyphs()) {
                pen += glyphs.getGlyphMetrics(i).getAdvanceX();
            }
        }
    }

    /** By signs where that is the same: of several signs with one glyph, the file then knows which was meant. */
    private static void show(Line.Run run, boolean plain, int from, int to, PdfContentByte paper) {
        if (to > from && plain) {
            paper.showText(run.text().substring(from, to));
        } else if (to > from) {
            paper.showText(run.glyphs(), from, to);
        }
    }
}
