package org.prikbord.ideas.bench;

import java.io.IOException;
import java.util.List;
import org.prikbord.proof.Results;

/** Some figures that are measured together. */
interface Figures {
    /** What they are called in the results. */
    List<String> names();

    /**
     * Measures them and tells them to the results, with what they were made of on the screen.
     *
     * @param seed of every random choice: the same seed gives the same campaign, election or text
     */
    void measure(long seed, Results results) throws IOException;
}
