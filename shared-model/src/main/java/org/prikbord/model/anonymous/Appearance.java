package org.prikbord.model.anonymous;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.prikbord.model.challenge.Challenge;

/** When ideas without a name appear: at noon and at midnight, so that the time tells nothing about who was at work. */
final class Appearance {
    /** Whoever was seen typing shortly before must not be who it was. */
    static final Duration SHORTEST_WAIT = Duration.ofHours(1);

    private static final int HALF_A_DAY = 12;

    private Appearance() {}

    /** The noon or midnight that comes at least an hour from now; earlier when the present phase ends before that. */
    static Instant of(Challenge challenge, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime slot = now.toLocalDate().atStartOfDay();
        while (slot.isBefore(now.plus(SHORTEST_WAIT))) {
            slot = slot.plusHours(HALF_A_DAY);
        }
        LocalDateTime next = slot;
        LocalDateTime appears = challenge
                .schedule()
                .until(challenge.phaseAt(clock))
                .filter(end -> end.isBefore(next))
                .orElse(next);
        return appears.atZone(clock.getZone()).toInstant();
    }
}
