package org.prikbord.model.kudos;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;

/**
 * Kudos as pages show them.
 *
 * @param wording by which of its wordings the value is called
 * @param onBehalfOf the name of the team that the giver thanks for, or null
 * @param firstTeam the name of the department that the giver's had never thanked, nor been thanked by, or null
 * @param cheers how many colleagues joined in
 */
public record KudosView(
        long id,
        KudosKind kind,
        PersonView giver,
        List<PersonView> people,
        List<TeamView> teams,
        String valueKey,
        int wording,
        String text,
        Visibility visibility,
        String onBehalfOf,
        String firstTeam,
        long cheers,
        Instant createdAt) {
    public KudosView {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** Whether this person is thanked: by name, or with the team that they are in now. */
    public boolean isFor(SignedIn who) {
        return people.stream().anyMatch(person -> person.id() == who.personId())
                || teams.stream().anyMatch(team -> team.id() == who.teamId());
    }

    /** Whether this person may still take them back. */
    public boolean withdrawableBy(SignedIn who, Instant now) {
        boolean own = giver.id() == who.personId() && !now.isAfter(createdAt.plus(Kudos.REGRET));
        return own || who.isAny(Role.COMMUNICATIONS);
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
