package org.prikbord.model.post;

import jakarta.persistence.TypedQuery;
import java.util.Set;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.TeamView;

/**
 * Who reads posts: what is for everybody or for one of their teams.
 *
 * @param teams the ids of the own team and the circles
 */
public record Reader(Set<Long> teams) {
    public Reader {
        teams = Set.copyOf(teams);
    }

    public static Reader of(SignedIn person) {
        return new Reader(person.teams());
    }

    /** Whether the reader may learn that there is this team. */
    boolean mayKnow(TeamView team) {
        return team.kind() != TeamKind.CIRCLE || teams.contains(team.id());
    }

    /** What has to be so of the post p in a query. */
    public String condition() {
        return teams.isEmpty()
                ? "p.forAll = true"
                : "(p.forAll = true or exists"
                        + " (select 1 from Post x join x.audience w where x = p and w.id in :teams))";
    }

    /** Gives a query with that condition what it takes. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query) {
        return teams.isEmpty() ? query : query.setParameter("teams", teams);
    }
}
