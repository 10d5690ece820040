package org.prikbord.model.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A number for each channel that moves when something on it has changed and is in the database. Whoever keeps
 * something made from a channel compares numbers; whoever shows something live subscribes. Numbers only grow, start at
 * the time of the start, and mean nothing on another node.
 */
@ApplicationScoped
public class Channels {
    private static final Logger LOG = Logger.getLogger(Channels.class.getName());
    /** The number of no node. */
    static final long NOWHERE = 0;

    private static final int REMEMBERED = 50_000;

    private final long node = UUID.randomUUID().getMostSignificantBits();
    private final Map<Channel, AtomicLong> versions = new EnumMap<>(Channel.class);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> heard = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Told on whatever thread the change happened: must be quick and must not throw. */
    @FunctionalInterface
    public interface Listener {
        /** The channel moved to this version. */
        void moved(Channel channel, long version);
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public Channels() {
        long start = System.currentTimeMillis();
        for (Channel channel : Channel.values()) {
            versions.put(channel, new AtomicLong(start));
        }
    }

    /** A random number that tells these channels from those of other nodes, and of this one before its last start. */
    long node() {
        return node;
    }

    /** Where the channel is now. */
    public long version(Channel channel) {
        return versions.get(channel).get();
    }

    /** The same, to be kept by whoever asks at each request: servers charge for a call to a bean that all share. */
    public LongSupplier versions(Channel channel) {
        return versions.get(channel)::get;
    }

    /** Tells the listener of every move until the subscription is closed. */
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** An event has been committed on another node; hearing of it twice is the same as once. */
    void heard(long eventId, Channel channel) {
        synchronized (heard) {
            if (heard.put(eventId, Boolean.TRUE) != null) {
                return;
            }
        }
        happened(channel);
    }

    /** Something has been committed here. */
    void happened(Channel channel) {
        long version = versions.get(channel).incrementAndGet();
        for (Listener listener : listeners) {
            tell(listener, channel, version);
        }
    }

    private static void tell(Listener listener, Channel channel, long version) {
        try {
            listener.moved(channel, version);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "A listener on " + channel.key() + " failed", broken);
        }
    }
}
