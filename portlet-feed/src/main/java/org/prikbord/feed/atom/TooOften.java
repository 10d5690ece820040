package org.prikbord.feed.atom;

import org.prikbord.web.api.RefusedRequest;

/** A feed reader asks without end. */
public class TooOften extends RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds until it may ask again */
    public TooOften(long seconds) {
        super(429, "tooOften", null, "tooOften", seconds);
        this.seconds = seconds;
    }

    @Override
    public long retryAfter() {
        return seconds;
    }
}
