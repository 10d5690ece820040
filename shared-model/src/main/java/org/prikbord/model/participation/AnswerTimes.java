package org.prikbord.model.participation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long ideas waited for their answer. */
public record AnswerTimes(Duration median, Duration longest) {
    /** Of so many waits, in any order; both are nothing without one. */
    public static AnswerTimes of(Collection<Duration> waits) {
        List<Duration> sorted = waits.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new AnswerTimes(null, null);
        }
        Duration below = sorted.get((sorted.size() - 1) / 2);
        Duration above = sorted.get(sorted.size() / 2);
        return new AnswerTimes(below.plus(above).dividedBy(2), sorted.get(sorted.size() - 1));
    }

    /** Whether any idea has its answer. */
    public boolean known() {
        return median != null;
    }
}
