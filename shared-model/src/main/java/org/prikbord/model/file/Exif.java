package org.prikbord.model.file;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Which way up a JPEG was taken. Reads the segments itself, because ImageIO reads no metadata of files in which EXIF
 * comes before JFIF, as some telephones write them.
 */
final class Exif {
    private static final int APP1 = 0xE1;
    private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};

    private Exif() {}

    /** Upright when the file says nothing that can be read. */
    static Orientation orientation(byte[] jpeg) {
        try {
            byte[] exif = segment(jpeg);
            Orientation found = exif == null ? null : ExifUtils.getOrientationFromExif(exif);
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException unreadable) {
            // the library answers a type that it does not know with a NullPointerException
            return Orientation.TOP_LEFT;
        }
    }

    private static byte[] segment(byte[] jpeg) {
        byte[][] found = new byte[1][];
        JpegSegments.walk(jpeg, (marker, body) -> {
            boolean is =
                    marker == APP1 && Arrays.equals(NAME, 0, NAME.length, body, 0, Math.min(body.length, NAME.length));
            found[0] = is ? body : null;
            return is;
        });
        return found[0];
    }
}
