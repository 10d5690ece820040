package org.prikbord.model.kudos;

import jakarta.persistence.TypedQuery;
import org.prikbord.model.base.SignedIn;

/**
 * Who reads kudos that are not for everybody: who gave them, who got them, and their team if they are for that, too.
 *
 * @param team the id of the reader's own: circles are not thanked, and a sign-in knows only of those teams that the feed
 *     tells apart
 */
public record KudosReader(long self, long team) {
    /** What has to be so of a team stay s for a person :self to have got what the team k was thanked with. */
    private static final String THEN = "s.personId = :self and s.beganAt <= x.createdAt and s.endedAt > x.createdAt";

    /** The ids of kudos that a person :self got, by name or in a team as it was then. */
    static final String GOT = "select x.id from Kudos x join x.people xp where xp.id = :self"
            + " union select x.id from Kudos x join x.teams xt join TeamStay s on s.teamId = xt.id where " + THEN;

    public static KudosReader of(SignedIn person) {
        return new KudosReader(person.personId(), person.teamId());
    }

    /** What has to be so of the kudos k in a query. */
    public String condition() {
        return "(k.visibility = org.prikbord.model.kudos.Visibility.ALL or k.giver.id = :self or "
                + some("people", "", "xp.id = :self") + " or "
                + some("teams", " join TeamStay s on s.teamId = xp.id", THEN)
                + " or " + ofTeams() + ")";
    }

    private static String ofTeams() {
        return some("teams", "", "xp.id = :ownTeam")
                + " or (k.visibility = org.prikbord.model.kudos.Visibility.TEAM and "
                + some("people", "", "xp.team.id = :ownTeam") + ")";
    }

    private static String some(String receivers, String join, String where) {
        return "exists (select 1 from Kudos x join x." + receivers + " xp" + join + " where x = k and " + where + ")";
    }

    /** Gives a query with that condition what it takes. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query) {
        return query.setParameter("self", self).setParameter("ownTeam", team);
    }
}
