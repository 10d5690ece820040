package org.prikbord.model.filetext;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, page by page; of one that has a password, none. */
final class PdfText {
    private static final int MOST_PAGES = 300;
    private static final long MOST_HELD = 100_000_000;

    static {
        // the library would look through all fonts of the machine for one that nobody is going to see
        FontMappers.set(new OneFont());
    }

    private PdfText() {}

    /** Looks at the time with every step that a page makes. */
    private static final class Stripper extends PDFTextStripper {
        private final Gathered gathered;

        Stripper(Gathered gathered) {
            this.gathered = gathered;
            setSortByPosition(true);
            setEndPage(MOST_PAGES);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            gathered.requireTime();
            super.processOperator(operator, operands);
        }
    }

    /** Hands what is written on. */
    private static final class Out extends Writer {
        private final Gathered gathered;

        Out(Gathered gathered) {
            this.gathered = gathered;
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            gathered.add(String.valueOf(letters, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    static void read(byte[] file, Gathered gathered) throws IOException {
        PdfStreams.require(file, gathered);
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_HELD).streamCache)) {
            new Stripper(gathered).writeText(document, new Out(gathered));
        }
    }
}
