package org.prikbord.model.anonymous;

import java.time.Clock;
import java.time.Instant;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/**
 * A request to see a name, as moderators see it.
 *
 * @param decidedBy null, like the answer and its time, while it waits
 * @param until when the two may not look any more; null unless they may
 */
public record UnmaskingView(
        long id,
        PersonView askedBy,
        HouseRule rule,
        String reason,
        Instant askedAt,
        PersonView decidedBy,
        boolean granted,
        String answer,
        Instant decidedAt,
        Instant until) {
    static UnmaskingView of(Unmasking unmasking, Clock clock) {
        return new UnmaskingView(
                unmasking.id(),
                unmasking.askedBy().view(),
                unmasking.rule(),
                unmasking.reason(),
                unmasking.askedAt(),
                unmasking.decidedBy().map(Person::view).orElse(null),
                unmasking.isGranted(),
                unmasking.answer(),
                unmasking.decidedAt(),
                unmasking.isOpenToSight(clock) ? unmasking.decidedAt().plus(Unmasking.SIGHT) : null);
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return decidedBy == null;
    }

    /** Whether that person is one of the two who may look now. */
    public boolean isSeenBy(long personId) {
        return until != null && (askedBy.id() == personId || decidedBy.id() == personId);
    }
}
