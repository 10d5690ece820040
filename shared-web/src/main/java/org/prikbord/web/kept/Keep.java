package org.prikbord.web.kept;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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
     * Makes a thing, or waits while another request does, and takes what that made if it is new enough: when it is, all who
     * wait have it at once, also while the next is being made for those who came later. Nobody waits where the last one
     * came to nothing.
     *
     * @param version gives what the thing is made from, as it is at that moment
     */
    V make(K key, LongSupplier version, Maker<V> maker) throws IOException, ServletException {
        Place<V> place = placeOf(key);
        V present = place.await(version.getAsLong(), clock);
        if (present != null) {
            tally.hit();
            return present;
        }
        try {
            return made(place, version, maker);
        } finally {
            place.leave();
        }
    }

    private V made(Place<V> place, LongSupplier version, Maker<V> maker) throws IOException, ServletException {
        Instant begun = clock.instant();
        // as new as it can be told to be: the more of those who wait have what they wait for
        long before = version.getAsLong();
        V value = null;
        try {
            value = maker.make();
        } finally {
            place.barren = value == null;
        }
        if (value != null) {
            tally.miss();
            place.made = new Made<>(before, begun, value);
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
        private volatile Made<V> made;
        /** Whether the last making failed, or came to nothing that may be kept. */
        private volatile boolean barren;

        private int makers;

        /** The thing, once it is there; null for whoever is to make it, and has to leave after that. */
        synchronized V await(long version, Clock clock) {
            boolean interrupted = false;
            V present = at(version, clock.instant());
            while (present == null && makers > 0 && !barren && !interrupted) {
                try {
                    wait();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                    interrupted = true;
                }
                present = at(version, clock.instant());
            }
            makers += present == null ? 1 : 0;
            return present;
        }

        synchronized void leave() {
            makers--;
            notifyAll();
        }

        V at(long version, Instant now) {
            Made<V> present = made;
            boolean holds = present != null
                    && present.version >= version
                    && present.moment.plus(AT_MOST).isAfter(now);
            return holds ? present.value : null;
        }
    }
}
