package org.prikbord.model.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

/** Moments of a schedule, which are in the company's zone, and those by which the list of needs is ordered. */
final class Moments {
    private Moments() {}

    static Instant of(LocalDateTime moment, Clock clock) {
        return moment.atZone(clock.getZone()).toInstant();
    }

    /** The moment of a schedule that {@link #of(LocalDateTime, Clock)} was made of. */
    static LocalDateTime local(Instant moment, Clock clock) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
