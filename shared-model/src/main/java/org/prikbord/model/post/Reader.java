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
 * @param self the id of who sees what they wrote themselves, too, whomever it is for; null where all in the same teams see
 *     the same
 */
public record Reader(Set<Long> teams, Long self) {
    public Reader {
        teams = Set.copyOf(teams);
    }

    /** Any of those who are in these teams. */
    public Reader(Set<Long> teams) {
        this(teams, null);
    }

    /** Any of those who are in that person's teams: what they see can be kept for each other. */
    public static Reader of(SignedIn person) {
        return new Reader(person.teams());
    }

    /**
     * That person alone. Whoever wrote something goes on seeing it, and what is said under it, be it that they are in the team
     * no more or may not write in that name any more: it is their own.
     */
    public static Reader alone(SignedIn person) {
        return new Reader(person.teams(), person.personId());
    }

    /** Whether the reader may learn that there is this team. */
    boolean mayKnow(TeamView team) {
        return team.kind() != TeamKind.CIRCLE || teams.contains(team.id());
    }

    /** Without the circles that they are not in: they may be hidden, or become it. */
    List<TeamView> known(List<TeamView> audience) {
        return audience.stream().filter(this::mayKnow).toList();
    }

    /**
     * What has to be so of the post p in a query. To count rather than to ask whether something exists keeps PostgreSQL from
     * reading all posts at once, whatever a page shows: it looks up what belongs to the one, and that only for what is not
     * for everybody or shares something.
     */
    public String condition() {
        return "(" + addressed("p")
                + " and (p.share.originalId is null or (select count(orig) from Post orig where orig.id = p.share.originalId and "
                + addressed("orig") + ") > 0)"
                + " and (p.share.limited = false"
                + (teams.isEmpty() ? "" : " or " + within("p", "share.limits"))
                + "))";
    }

    private String addressed(String post) {
        return "(" + (self == null ? "" : writtenBySelf(post) + " or ") + post + ".forAll = true"
                + (teams.isEmpty() ? "" : " or " + within(post, "audience"))
                + ")";
    }

    /** What has to be so of what the reader wrote, also in another's name. */
    static String writtenBySelf(String post) {
        return "(" + post + ".author.id = :self or " + post + ".writtenBy.id = :self)";
    }

    private static String within(String post, String places) {
        return "(select count(w) from Post x join x." + places + " w where x = " + post + " and w.id in :teams) > 0";
    }

    /** Gives a query with that condition what it takes. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query) {
        if (self != null) {
            query.setParameter("self", self);
        }
        return teams.isEmpty() ? query : query.setParameter("teams", teams);
    }
}
