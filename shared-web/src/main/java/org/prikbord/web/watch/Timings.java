package org.prikbord.web.watch;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How many requests a part of a portlet answered, how long that took, and how often it failed. */
public final class Timings {
    /** Upper bounds in seconds of the classes in which requests are counted; what takes longer is in one more. */
    static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.5, 2.5};

    private static final double NANOS = 1e9;
    private static final int FIRST_FAULT = 500;

    private final LongAdder[] counts =
            Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder failures = new LongAdder();

    /** Counts one: how long it took in nanoseconds, and the status that it ended with. */
    public void add(long took, int status) {
        int i = 0;
        while (i < BOUNDS.length && took > BOUNDS[i] * NANOS) {
            i++;
        }
        counts[i].increment();
        nanos.add(took);
        if (status >= FIRST_FAULT) {
            failures.increment();
        }
    }

    /** Requests that took no longer than the bound of this number. */
    long upTo(int bound) {
        return Stream.of(counts).limit(bound + 1L).mapToLong(LongAdder::sum).sum();
    }

    long all() {
        return upTo(BOUNDS.length);
    }

    double seconds() {
        return nanos.sum() / NANOS;
    }

    long failures() {
        return failures.sum();
    }
}
