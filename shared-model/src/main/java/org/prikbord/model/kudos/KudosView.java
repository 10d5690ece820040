package org.prikbord.model.kudos;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;

/** Kudos as pages show them. */
public record KudosView(
        long id,
        PersonView giver,
        List<PersonView> people,
        List<TeamView> teams,
        String valueKey,
        String text,
        Instant createdAt) {
    public KudosView {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
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
