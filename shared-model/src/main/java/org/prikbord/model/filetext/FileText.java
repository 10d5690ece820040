package org.prikbord.model.filetext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.FirstBytes;

/** Reads the words in a file; whatever its name says, its bytes tell what it is. */
public final class FileText {
    /** So many letters of one file are looked for. */
    public static final int LONGEST = 50_000;

    /** Larger ones are pictures of paper, mostly. */
    static final int MOST_BYTES = 20_000_000;

    private static final long MOST_MILLIS = 4_000;
    private static final Logger LOG = Logger.getLogger(FileText.class.getName());

    /** Reading takes memory: so many at a time, the others wait. */
    private static final Semaphore READING = new Semaphore(2);

    private FileText() {}

    /** The words, one space or line between them; none for what has none, or cannot be read within the bounds. */
    public static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return "";
        }
        Gathered gathered = new Gathered(LONGEST, MOST_MILLIS);
        READING.acquireUninterruptibly();
        try {
            read(file, gathered);
        } catch (Gathered.Enough enough) {
            LOG.log(Level.FINE, "A file has more words than are looked for", enough);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // readers throw whatever they like at a file that lies
            LOG.log(Level.FINE, "A file could not be read for its words", unreadable);
        } finally {
            READING.release();
        }
        return Text.storable(gathered.words())
                .replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ")
                .strip();
    }

    private static void read(byte[] file, Gathered gathered) throws IOException {
        if (FirstBytes.are(file, '%', 'P', 'D', 'F', '-')) {
            PdfText.read(file, gathered);
        } else if (FirstBytes.are(file, 'P', 'K', 3, 4)) {
            OfficeText.read(file, gathered);
        } else if (FirstBytes.are(file, 0xFF, 0xFE) || FirstBytes.are(file, 0xFE, 0xFF)) {
            gathered.add(new String(file, StandardCharsets.UTF_16));
        } else if (isPlain(file)) {
            gathered.add(decoded(file));
        }
    }

    /** What has no letter that nobody types. */
    private static boolean isPlain(byte[] file) {
        for (byte each : file) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
