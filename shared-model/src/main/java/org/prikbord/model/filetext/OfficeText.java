package org.prikbord.model.filetext;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What Word, Excel, PowerPoint (ECMA-376) and LibreOffice (OpenDocument) write: ZIP files of XML. Read from the front, so
 * that what the ZIP says of itself counts for nothing; a part that unpacks to more than it may ends the reading.
 */
final class OfficeText {
    private static final Pattern OPEN_XML =
            Pattern.compile("word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml"
                    + "|xl/sharedStrings\\.xml|xl/worksheets/sheet\\d+\\.xml|ppt/slides/slide\\d+\\.xml");

    /** In which the text stands; nothing else of such a part is one. */
    private static final Set<String> RUNS = Set.of("t");

    private static final Set<String> BLOCKS = Set.of("p", "h", "si", "is", "tc", "tab", "br", "row", "table-cell");
    private static final String OPEN_DOCUMENT = "content.xml";
    private static final long MOST_UNPACKED = 60_000_000;
    private static final int MOST_PARTS = 3_000;

    private OfficeText() {}

    /** Unpacks no more than it may, however little there was before. */
    private static final class Bounded extends FilterInputStream {
        private final Gathered gathered;
        private long left = MOST_UNPACKED;

        Bounded(InputStream in, Gathered gathered) {
            super(in);
            this.gathered = gathered;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Gathered.Enough();
            }
            gathered.requireTime();
            return read;
        }

        /** A reader of XML closes what it has read: the next part comes from the same stream. */
        @Override
        public void close() {}
    }

    static void read(byte[] file, Gathered gathered) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            Bounded unpacked = new Bounded(zip, gathered);
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null && parts < MOST_PARTS; part = zip.getNextEntry()) {
                parts++;
                if (OPEN_XML.matcher(part.getName()).matches()) {
                    words(unpacked, RUNS, gathered);
                } else if (OPEN_DOCUMENT.equals(part.getName())) {
                    words(unpacked, Set.of("p", "h"), gathered);
                }
                skip(unpacked);
            }
        }
    }

    /** Past what is left of a part, which has to be unpacked for that. */
    private static void skip(InputStream part) throws IOException {
        byte[] buffer = new byte[8_192];
        while (part.read(buffer) >= 0) {
            continue;
        }
    }

    private static void words(InputStream part, Set<String> within, Gathered gathered) throws IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(part);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && within.contains(xml.getLocalName())) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth -= within.contains(xml.getLocalName()) ? 1 : 0;
                    gathered.add(BLOCKS.contains(xml.getLocalName()) ? "\n" : "");
                } else if (event == XMLStreamConstants.CHARACTERS && depth > 0) {
                    gathered.add(xml.getText());
                }
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(broken);
        }
    }

    /** Reads no type of document and no entity of one: there is nothing to fetch, and nothing grows. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
