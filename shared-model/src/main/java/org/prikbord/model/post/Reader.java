package org.prikbord.model.post;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.TeamView;

/**
 * Who reads posts: what is for everybody or for one of their teams and, where it shares another post, only while that is for
 * them, too.
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

    /** Without the circles that they are not in: they may be hidden, or become it. */
    List<TeamView> known(List<TeamView> audience) {
        return audience.stream().filter(this::mayKnow).toList();
    }

    /** What has to be so of the post p in a query. */
    public String condition() {
        return condition("");
    }

    /** The same, or that the person with the id of that parameter wrote it; who wrote what is shared sees that, too. */
    public String conditionOrBy(String parameter) {
        return condition(".author.id = :" + parameter + " or ");
    }

    /**
     * To count rather than to ask whether something exists keeps PostgreSQL from reading all posts at once, whatever a page
     * shows: it looks up what belongs to the one, and that only for what is not for everybody or shares something.
     */
    private String condition(String own) {
        return "(" + addressed("p", own)
                + " and (p.share.originalId is null or (select count(orig) from Post orig where orig.id = p.share.originalId and "
                + addressed("orig", own) + ") > 0)"
                + " and (p.share.limited = false"
                + (teams.isEmpty() ? "" : " or " + within("p", "share.limits"))
                + "))";
    }

    private String addressed(String post, String own) {
        return "(" + (own.isEmpty() ? "" : post + own) + post + ".forAll = true"
                + (teams.isEmpty() ? "" : " or " + within(post, "audience"))
                + ")";
    }

    private static String within(String post, String places) {
        return "(select count(w) from Post x join x." + places + " w where x = " + post + " and w.id in :teams) > 0";
    }

    /** Gives a query with that condition what it takes. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query) {
        return teams.isEmpty() ? query : query.setParameter("teams", teams);
    }
}
