package org.prikbord.model.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.participation.Funnel.Crowd;

/** What can be counted of a challenge: three statements, however many people and ideas there are. Hidden content does not count. */
@ApplicationScoped
public class Numbers {
    private static final String PROPOSED =
            "select i.author.id from Idea i where i.challenge.id = :id and i.hiddenAt is null";
    private static final String CHOSE = "select v.person.id from Vote v where v.idea.challenge.id = :id"
            + " union select e.person.id from Exposure e where e.idea.challenge.id = :id and e.answer is not null"
            + " union select m.author.id from Comment m where m.idea.challenge.id = :id and m.hiddenAt is null";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Numbers() {}

    public Numbers(EntityManager em) {
        this.em = em;
    }

    /** What may be told of a challenge. */
    public record Told(Funnel funnel, AnswerTimes times, Participation participation) {}

    /** What may be told of that challenge. */
    public Told of(long challengeId) {
        List<Group> teams = new ArrayList<>();
        long proposed = 0;
        long chose = 0;
        for (Object[] row : teams(challengeId)) {
            teams.add(new Group((String) row[0], count(row[1]), count(row[2])));
            proposed += count(row[3]);
            chose += count(row[4]);
        }
        long invited = teams.stream().mapToLong(Group::members).sum();
        Participation participation = Participation.of(teams);
        // what one team did as a whole is what that team did, and few who chose could be told by name
        boolean crowd =
                teams.size() > 1 && participation.all().isPresent() && !new Group("", invited, chose).identifies();
        return new Told(
                funnel(challengeId, crowd ? new Crowd(invited, proposed, chose) : null),
                times(challengeId),
                participation);
    }

    /** Active people for whom it is, by team: name, how many, and how many of them did anything, proposed, chose. */
    private List<Object[]> teams(long challengeId) {
        return em.createQuery(
                        "select t.name, count(p), " + these(PROPOSED + " union " + CHOSE) + ", " + these(PROPOSED)
                                + ", " + these(CHOSE)
                                + " from Person p join p.team t, Challenge c where c.id = :id and p.active = true"
                                + " and (c.audience is empty or t member of c.audience)"
                                + " group by t.id, t.name order by t.id",
                        Object[].class)
                .setParameter("id", challengeId)
                .getResultList();
    }

    private static String these(String people) {
        return "sum(case when p.id in (" + people + ") then 1 else 0 end)";
    }

    private Funnel funnel(long challengeId, Crowd people) {
        Object[] row = em.createQuery(
                        "select count(i), count(d), sum(case when d.outcome = :chosen then 1 else 0 end),"
                                + " sum(case when exists (select 1 from Milestone k where k.delivery.idea = i)"
                                + " and not exists (select 1 from Milestone o where o.delivery.idea = i"
                                + " and o.keptAt is null) then 1 else 0 end)"
                                + " from Idea i left join Decision d on d.idea = i"
                                + " where i.challenge.id = :id and " + Shown.idea("i"),
                        Object[].class)
                .setParameter("id", challengeId)
                .setParameter("chosen", Outcome.CHOSEN)
                .getSingleResult();
        return new Funnel(people, count(row[0]), count(row[1]), count(row[2]), count(row[3]));
    }

    private AnswerTimes times(long challengeId) {
        return AnswerTimes.of(em.createQuery(
                        "select i.createdAt, (select min(e.at) from EarlierReply e where e.idea = i), d.at"
                                + " from Decision d join d.idea i"
                                + " where i.challenge.id = :id and i.hiddenAt is null",
                        Object[].class)
                .setParameter("id", challengeId)
                .getResultStream()
                .map(row -> Duration.between((Instant) row[0], (Instant) (row[1] == null ? row[2] : row[1])))
                .toList());
    }

    /** A sum of nothing is null. */
    private static long count(Object number) {
        return number == null ? 0 : ((Number) number).longValue();
    }
}
