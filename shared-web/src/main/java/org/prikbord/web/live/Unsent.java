package org.prikbord.web.live;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.event.Channel;

/**
 * What one connection has still to hear: of each channel only where it is now, since whoever hears that looks for all
 * that is new. A connection takes one message at a time.
 */
final class Unsent {
    private final Map<Channel, Long> moved = new EnumMap<>(Channel.class);
    private boolean sending;

    /** The channels are there now. */
    synchronized void add(Map<Channel, Long> versions) {
        moved.putAll(versions);
    }

    /**
     * The next message, unless one is under way or there is nothing to say; {@link #sent} has to follow.
     *
     * @param crowd who hears with it
     */
    synchronized Optional<String> next(Crowd crowd) {
        Iterator<Map.Entry<Channel, Long>> left = moved.entrySet().iterator();
        if (sending || !left.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<Channel, Long> move = left.next();
        String message = String.format(
                Locale.ROOT,
                "{\"channel\":\"%s\",\"version\":%d,\"after\":%d,\"within\":%d}",
                move.getKey().key(),
                move.getValue(),
                crowd.after(),
                crowd.within());
        left.remove();
        sending = true;
        return Optional.of(message);
    }

    /** The connection has taken its message. */
    synchronized void sent() {
        sending = false;
    }
}
