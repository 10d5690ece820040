package org.prikbord.model.file;

/** How a file begins, which tells what it is whatever its name says. */
public final class FirstBytes {
    private FirstBytes() {}

    /** Whether the file begins with these bytes, 0 to 255 each. */
    public static boolean are(byte[] file, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
