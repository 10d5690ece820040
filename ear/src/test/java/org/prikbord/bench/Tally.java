package org.prikbord.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the clients of a load found: how long each answer took, and what went wrong how often. */
final class Tally {
    private final Map<String, LongAdder> faults = new ConcurrentSkipListMap<>();
    private long[] nanos = new long[1 << 16];
    private int count;

    synchronized void took(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void fault(String what) {
        faults.computeIfAbsent(what, unseen -> new LongAdder()).increment();
    }

    synchronized int count() {
        return count;
    }

    /** In ms: so many of 1 took that long or less. */
    synchronized double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1L, Math.round(share * count))] / 1e6;
    }

    long faults() {
        return faults.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** What went wrong and how often. */
    String told() {
        return faults.toString();
    }
}
