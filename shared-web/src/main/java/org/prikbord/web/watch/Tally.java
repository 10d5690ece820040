package org.prikbord.web.watch;

import java.util.concurrent.atomic.LongAdder;

/** How often something was found where it is kept, and how often it had to be made. */
public final class Tally {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** It was there. */
    public void hit() {
        hits.increment();
    }

    /** It was not, or no longer good. */
    public void miss() {
        misses.increment();
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }
}
