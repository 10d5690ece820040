package org.prikbord.model.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often the programs of each person ask, on this node: a reader that asks without end must not slow down people. */
@ApplicationScoped
public class Visits {
    /** So often in {@link #SPAN}; a person may well follow a dozen teams and topics. */
    public static final int MOST = 60;

    static final Duration SPAN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Long, Span> spans = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Span> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Span(Instant end, int visits) {}

    protected Visits() {
        this(null);
    }

    @Inject
    public Visits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a visit; gives how many seconds to wait before another one, 0 when this one may pass. */
    public synchronized long secondsToWait(long personId) {
        Instant now = clock.instant();
        Span span = spans.get(personId);
        if (span == null || !now.isBefore(span.end)) {
            span = new Span(now.plus(SPAN), 0);
        }
        spans.put(personId, new Span(span.end, span.visits + 1));
        return span.visits < MOST ? 0 : Duration.between(now, span.end).toSeconds() + 1;
    }
}
