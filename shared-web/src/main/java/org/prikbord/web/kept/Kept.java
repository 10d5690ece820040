package org.prikbord.web.kept;

import java.time.Duration;
import java.time.Instant;

/** One thing that is made for many: kept until what it was made from has moved, a minute at most. */
final class Kept<V> {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private volatile Made<V> made;

    /** It, when it was made of this version or a later one; else null. */
    V at(long version, Instant now) {
        Made<V> present = made;
        boolean holds = present != null
                && present.version >= version
                && present.moment.plus(AT_MOST).isAfter(now);
        return holds ? present.value : null;
    }

    /**
     * Keeps it and gives it back; null keeps nothing.
     *
     * @param version as it was before the making began
     */
    V keep(long version, Instant now, V value) {
        made = value == null ? null : new Made<>(version, now, value);
        return value;
    }

    private record Made<V>(long version, Instant moment, V value) {}
}
