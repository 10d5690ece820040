package org.prikbord.model.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.BiPredicate;

/** What stands in a JPEG before its first scan, segment by segment (ISO 10918-1, B.1.1), without decoding anything. */
final class JpegSegments {
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC = 0xCC;

    private JpegSegments() {}

    /** Shows each marker with its body, the first start of a scan being the last, until that says that it has seen enough. */
    static void walk(byte[] jpeg, BiPredicate<Integer, byte[]> enough) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        try {
            file.position(2);
            while (true) {
                int marker = marker(file);
                if (!hasBody(marker)) {
                    continue;
                }
                byte[] body = new byte[(file.getShort() & 0xFFFF) - 2];
                file.get(body);
                if (enough.test(marker, body) || marker == START_OF_SCAN) {
                    return;
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException brokenOff) {
            // whoever decodes it says so
            return;
        }
    }

    /** The next one; like decoders, past whatever stands before it that is none. */
    private static int marker(ByteBuffer file) {
        int marker = 0;
        while (marker == 0) {
            while ((file.get() & 0xFF) != 0xFF) {
                continue;
            }
            do {
                marker = file.get() & 0xFF;
            } while (marker == 0xFF);
        }
        return marker;
    }

    private static boolean hasBody(int marker) {
        return marker != 0x01 && (marker < 0xD0 || marker > 0xD9);
    }

    /** Whether all of it has to be in memory before the first dot can be drawn: it comes in more than one scan. */
    static boolean isBuffered(byte[] jpeg) {
        boolean[] found = new boolean[1];
        int[] components = new int[1];
        walk(jpeg, (marker, body) -> {
            if (isFrame(marker) && body.length > 5) {
                found[0] = found[0] || marker == PROGRESSIVE;
                components[0] = body[5];
            } else if (marker == START_OF_SCAN && body.length > 0) {
                found[0] = found[0] || body[0] < components[0];
            }
            return false;
        });
        return found[0];
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != TABLES && marker != RESERVED && marker != ARITHMETIC;
    }

    /** How many scans it has, or some more: previews in what cameras add count, too. */
    static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == START_OF_SCAN && (jpeg[i - 1] & 0xFF) == 0xFF) {
                scans++;
            }
        }
        return scans;
    }
}
