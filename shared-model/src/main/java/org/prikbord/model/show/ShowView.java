package org.prikbord.model.show;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A show, as a page has it.
 *
 * @param id of its post
 * @param endsAt when it is expected to be over
 * @param video empty as long as it is not known
 */
public record ShowView(
        long id,
        String title,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String video,
        boolean anonymous,
        int version)
        implements Serializable {
    /** Where it is in time. */
    public enum When {
        AHEAD,
        NOW,
        OVER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public When when(Instant now) {
        if (now.isBefore(startsAt)) {
            return When.AHEAD;
        }
        return now.isBefore(endsAt) ? When.NOW : When.OVER;
    }

    /** The second of the recording at that moment; empty when it was not running. */
    public Optional<Long> secondOf(Instant moment) {
        if (moment == null || moment.isBefore(startsAt) || moment.isAfter(endsAt.plus(Show.AFTERWARDS))) {
            return Optional.empty();
        }
        return Optional.of(Math.min(
                Duration.between(startsAt, moment).toSeconds(),
                Duration.between(startsAt, endsAt).toSeconds()));
    }
}
