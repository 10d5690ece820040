package org.prikbord.model.challenge;

import java.time.LocalDate;
import java.util.Locale;

/** Where a challenge is in its life. Follows from its dates, in the company's zone, and from being closed. */
public enum Phase {
    /** Before it opens: only communications and sponsors see it. */
    DRAFT,
    /** From the first to the last day, both included: people propose ideas, comment and vote. */
    IDEAS,
    /** After the last day: the ideas that are left get their answer. */
    DECIDE,
    /** Every idea has been answered and the challenge was closed. */
    CLOSED;

    /** The phase on that day. */
    public static Phase of(LocalDate opens, LocalDate closes, boolean closed, LocalDate day) {
        if (closed) {
            return CLOSED;
        }
        if (day.isBefore(opens)) {
            return DRAFT;
        }
        return day.isAfter(closes) ? DECIDE : IDEAS;
    }

    /** The lower-case name, as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
