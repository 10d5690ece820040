package org.prikbord.web.page;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What came with a form as a file. */
public final class Upload {
    private Upload() {}

    /** Whether a file was chosen: a browser sends an empty one where none was. */
    public static boolean isThere(Part file) {
        return file != null && file.getSize() > 0;
    }

    /** All of a small one; look at its size first. */
    public static byte[] bytes(Part file) {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
