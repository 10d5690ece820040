package org.prikbord.faults;

import java.io.IOException;
import java.nio.file.Path;

/** One way for things to go wrong, done for real. */
@FunctionalInterface
interface Proof {
    /**
     * Does it, and finds out what was lost, doubled or failed.
     *
     * @param folder an empty one, for the files of database and servers
     */
    Ledger run(Path folder) throws IOException;
}
