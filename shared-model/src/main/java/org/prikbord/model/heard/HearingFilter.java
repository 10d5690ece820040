package org.prikbord.model.heard;

import java.util.Locale;

/** Which of what people ask an owner for. */
public enum HearingFilter {
    /** Nobody has taken it up. */
    WAITING("h.answer is null and h.owner is null"),
    /** Somebody owns it, and it is not done yet. */
    UNDERWAY("h.answer is null and h.owner is not null"),
    OVERDUE("h.answer is null and h.due < :today"),
    DONE("h.answer = :done"),
    NO("h.answer = :no");

    private final String condition;

    HearingFilter(String condition) {
        this.condition = condition;
    }

    /** What has to be so of the hearing h in a query. */
    String condition() {
        return condition;
    }

    /** The lower-case name, as addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
