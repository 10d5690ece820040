package org.prikbord.kudos.bench;

import java.io.IOException;
import org.prikbord.proof.Results;

/** Some figures that are measured together. */
interface Figures {
    /** What they are asked for by. */
    String name();

    /** Measures them and tells them to the results, with what they were made of on the screen. */
    void measure(Results results) throws IOException;
}
