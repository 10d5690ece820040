package org.prikbord.model.filetext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much a PDF (ISO 32000) unpacks to, found without a reader of PDF, which would hold all of it: each of its streams is
 * unpacked here first, to nowhere. What is packed in ways that nobody uses for text is not read at all.
 */
final class PdfStreams {
    private static final long MOST_UNPACKED = 80_000_000;

    /** Packed in a packing. */
    private static final int DEEPEST = 3;

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.ISO_8859_1);
    /** Packings of which one cannot see from here to what they unpack, and what nobody without a key may read. */
    private static final List<String> UNSEEN = List.of("LZW", "RunLength", "ASCII85", "ASCIIHex", "Encrypt", "Crypt");

    private static final int LONGEST_NAME = 12;

    private final Gathered gathered;
    private long left = MOST_UNPACKED;

    private PdfStreams(Gathered gathered) {
        this.gathered = gathered;
    }

    /** An IOException for a file that unpacks to more than it may. */
    static void require(byte[] file, Gathered gathered) throws IOException {
        PdfStreams streams = new PdfStreams(gathered);
        for (int at = 0; at < file.length - BEGIN.length; at++) {
            requireSeen(file, at, file.length);
            if (is(file, at, BEGIN) && (at < 3 || file[at - 1] != 'd')) {
                int data = at + BEGIN.length;
                while (data < file.length && (file[data] == ' ' || file[data] == '\r' || file[data] == '\n')) {
                    data++;
                }
                streams.unpack(file, data, file.length - data, 1);
            }
        }
    }

    /** An IOException where one of those names begins, whichever of its letters are written as numbers. */
    private static void requireSeen(byte[] part, int at, int end) throws IOException {
        if (part[at] != '/') {
            return;
        }
        StringBuilder name = new StringBuilder();
        for (int i = at + 1; i < end && name.length() < LONGEST_NAME; i++) {
            int high = i + 2 < end && part[i] == '#' ? Character.digit(part[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(part[i + 2], 16);
            name.append((char) (low < 0 ? part[i] & 0xFF : high * 16 + low));
            i += low < 0 ? 0 : 2;
        }
        if (UNSEEN.stream().anyMatch(one -> name.indexOf(one) == 0)) {
            throw new IOException("A PDF is packed in an uncommon way");
        }
    }

    private static boolean is(byte[] file, int at, byte... word) {
        if (file[at] != word[0] || at + word.length > file.length) {
            return false;
        }
        for (int i = 1; i < word.length; i++) {
            if (file[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** As readers do, who pass over the two bytes that come first without a look at them. */
    private void unpack(byte[] packed, int from, int length, int depth) throws IOException {
        if (length < 3 || depth > DEEPEST) {
            return;
        }
        Inflater inflater = new Inflater(true);
        byte[] buffer = new byte[65_536];
        try {
            inflater.setInput(packed, from + 2, length - 2);
            boolean first = true;
            for (int got = inflater.inflate(buffer); got > 0; got = inflater.inflate(buffer)) {
                count(got);
                for (int at = 0; at < got; at++) {
                    requireSeen(buffer, at, got);
                }
                if (first) {
                    unpack(buffer.clone(), 0, got, depth + 1);
                    first = false;
                }
            }
        } catch (DataFormatException other) {
            // no packing, or a broken one: a reader gets no further either
            return;
        } finally {
            inflater.end();
        }
    }

    private void count(int more) throws IOException {
        left -= more;
        if (left < 0) {
            throw new IOException("A PDF unpacks to too much");
        }
        gathered.requireTime();
    }
}
