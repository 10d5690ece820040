package org.prikbord.ideas.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A spreadsheet in the making; closing ends the sheet and leaves open what it was written to. */
public interface Sheet extends Closeable {
    /** Writes a row: texts, numbers, moments in the company's zone (<code>LocalDateTime</code>), and null for nothing. */
    void row(List<?> cells) throws IOException;
}
