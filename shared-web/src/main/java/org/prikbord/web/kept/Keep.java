package org.prikbord.web.kept;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.prikbord.web.watch.Tally;

/**
 * Things that are made for many: each is kept until what it was made from has moved, a minute at most. When there are
 * too many, all are forgotten and made anew as they are asked for.
 *
 * @param <K> all that a thing depends on beside its version
 */
final class Keep<K, V> {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final int most;
    private final Tally tally;
    private final Clock clock;
    private final Map<K, Place<V>> places = new ConcurrentHashMap<>();

    /** @param tally counts what was kept and what had to be made */
    Keep(int most, Tally tally, Clock clock) {
        this.most = most;
        this.tally = tally;
        this.clock = clock;
    }

    /** Makes a thing; null when it turned out to be nothing that may be kept. */
    interface Maker<V> {
        V make() throws IOException, ServletException;
    }

    /** The thing, when it was made of this version or a later one; else null. */
    V find(K key, long version) {
        Place<V> place = places.get(key);
        V value = place == null ? null : place.at(version, clock.instant());
        if (value != null) {
            tally.hit();
        }
        return value;
    }

    /**
     * Makes a thing, or waits while another request does, and takes what that made. Nobody waits where the last one came
     * to nothing.
     *
     * @param version as it was before the making began
     */
    V make(K key, long version, Maker<V> maker) throws IOException, ServletException {
        Place<V> place = placeOf(key);
        if (place.barren) {
            return made(place, version, maker);
        }
        place.making.lock();
        try {
            V present = place.at(version, clock.instant());
            if (present != null) {
                tally.hit();
                return present;
            }
            if (!place.barren) {
                return made(place, version, maker);
            }
        } finally {
            place.making.unlock();
        }
        return made(place, version, maker);
    }

    private V made(Place<V> place, long version, Maker<V> maker) throws IOException, ServletException {
        Instant begun = clock.instant();
        V value = null;
        try {
            value = maker.make();
        } finally {
            place.barren = value == null;
        }
        if (value != null) {
            tally.miss();
            place.made = new Made<>(version, begun, value);
        }
        return value;
    }

    private Place<V> placeOf(K key) {
        if (places.size() >= most && !places.containsKey(key)) {
            places.clear();
        }
        return places.computeIfAbsent(key, nobodyYet -> new Place<>());
    }

    private record Made<V>(long version, Instant moment, V value) {}

    private static final class Place<V> {
        private final ReentrantLock making = new ReentrantLock();
        private volatile Made<V> made;
        /** Whether the last making failed, or came to nothing that may be kept. */
        private volatile boolean barren;

        V at(long version, Instant now) {
            Made<V> present = made;
            boolean holds = present != null
                    && present.version >= version
                    && present.moment.plus(AT_MOST).isAfter(now);
            return holds ? present.value : null;
        }
    }
}
