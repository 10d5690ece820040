package org.prikbord.model.challenge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/**
 * A challenge as pages show one.
 *
 * @param closedAt null while it is not closed
 * @param ideas how many were proposed
 * @param votes how many were cast for all of them
 * @param waiting how many ideas have no answer yet
 */
public record ChallengeView(
        long id,
        String title,
        String problem,
        String criteria,
        PersonView sponsor,
        PersonView opener,
        LocalDate opens,
        LocalDate closes,
        Instant closedAt,
        Instant createdAt,
        int version,
        long ideas,
        long votes,
        long waiting) {

    /** The phase now; the clock is in the company's zone. */
    public Phase phaseAt(Clock clock) {
        return Phase.of(opens, closes, closedAt != null, LocalDate.now(clock));
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
