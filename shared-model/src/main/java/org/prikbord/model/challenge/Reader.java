package org.prikbord.model.challenge;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDateTime;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.Person;

/**
 * Who reads challenges. Whoever may open challenges sees all, drafts included; others see what has begun for everybody
 * or for their team.
 */
public record Reader(long teamId, boolean opener) {
    private static final String BEGUN = " and c.openedAt is not null and c.schedule.ideasFrom <= :now"
            + " and (c.audience is empty or exists"
            + " (select 1 from Challenge x join x.audience t where x = c and t.id = :team))";

    /** Somebody of no team in particular: sees what everybody sees. */
    public static final Reader ANYBODY = new Reader(0, false);

    /** What has to be so of the challenge c in a query: begins with "and", or is empty. */
    public String condition() {
        return opener ? "" : BEGUN;
    }

    /** Gives a query with that condition what it takes; the clock is in the company's zone. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query, Clock clock) {
        return opener
                ? query
                : query.setParameter("now", LocalDateTime.now(clock)).setParameter("team", teamId);
    }

    /** As whom somebody else reads them. */
    public static Reader of(Person person) {
        return new Reader(person.team().id(), person.is(Role.COMMUNICATIONS) || person.is(Role.SPONSOR));
    }

    public static Reader of(SignedIn person) {
        return new Reader(person.teamId(), person.speaksForCompany());
    }
}
