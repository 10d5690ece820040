package org.prikbord.model.challenge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/**
 * A challenge as pages show one in a list.
 *
 * @param budget in cents, or null
 * @param carrier null as long as nobody has agreed to carry out what is chosen
 * @param details what is asked of each idea beside title and text, in order
 * @param anonymous whether ideas can be proposed without a name
 * @param openedAt null for a draft
 * @param closedAt null while it is not closed
 * @param lookedFirst whether communications read every new idea before others see it
 * @param ideas how many were proposed
 * @param voters how many people voted
 * @param waiting how many ideas have no answer yet
 */
public record ChallengeView(
        long id,
        String title,
        String problem,
        Baseline baseline,
        Long budget,
        Schedule schedule,
        PersonView sponsor,
        PersonView carrier,
        PersonView opener,
        List<DetailField> details,
        boolean anonymous,
        Instant openedAt,
        Instant closedAt,
        Instant createdAt,
        int version,
        boolean lookedFirst,
        long ideas,
        long voters,
        long waiting) {

    static ChallengeView of(Challenge challenge, long ideas, long voters, long waiting) {
        return new ChallengeView(
                challenge.id(),
                challenge.title(),
                challenge.problem(),
                challenge.baseline(),
                challenge.budget(),
                challenge.schedule(),
                challenge.sponsor().view(),
                challenge.carrier().map(Person::view).orElse(null),
                challenge.opener().view(),
                challenge.details().asked(),
                challenge.isAnonymous(),
                challenge.openedAt().orElse(null),
                challenge.closedAt().orElse(null),
                challenge.createdAt(),
                challenge.version(),
                challenge.isLookedFirst(),
                ideas,
                voters,
                waiting);
    }

    /** The phase now; the clock is in the company's zone. */
    public Phase phaseAt(Clock clock) {
        return Phased.phase(schedule, openedAt, closedAt, clock);
    }

    /** Whether that person answers its ideas: its sponsor, or communications. */
    public boolean isAnsweredBy(SignedIn person) {
        return person.isAny(Role.COMMUNICATIONS) || person.personId() == sponsor.id();
    }

    /** Whether what others voted is nobody's business yet. */
    public boolean hidesVotes(Clock clock) {
        return phaseAt(clock).isBefore(Phase.DECIDE);
    }

    /** When the present phase ends; null when it ends by hand. */
    public LocalDateTime presentEnds(Clock clock) {
        return schedule.until(phaseAt(clock)).orElse(null);
    }

    /** The phase that comes next by itself; null when none does. */
    public Phase nextPhase(Clock clock) {
        return closedAt == null ? schedule.after(phaseAt(clock)).orElse(null) : null;
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
