package org.prikbord.model.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.person.PersonView;

/** What experts think of ideas. Each question is one statement, however many ideas and experts there are. */
@ApplicationScoped
public class Scores {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Scores() {}

    public Scores(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** An idea that an expert is asked to score, and whether they have. */
    public record Asked(long idea, boolean scored) {}

    /**
     * The ideas of others that wait for an answer, in an order that is each expert's own and stays: so none is always
     * the first that is looked at, or the last.
     */
    public List<Asked> asked(Expert expert) {
        return em.createQuery(
                        "select i.id, s.id from Expert e join Idea i on" + Experts.ASKED
                                + " left join Score s on s.idea = i and s.expert = e where e = :expert",
                        Object[].class)
                .setParameter("expert", expert)
                .getResultStream()
                .map(row -> new Asked((Long) row[0], row[1] != null))
                .sorted(Comparator.comparingLong(asked -> place(expert.id(), asked.idea())))
                .toList();
    }

    private static long place(long expert, long idea) {
        return new SplittableRandom(Long.rotateLeft(expert, Integer.SIZE) ^ idea).nextLong();
    }

    /** What an expert thinks of an idea, with the marks. */
    public Optional<Score> of(Expert expert, long ideaId) {
        return em
                .createQuery(
                        "from Score s left join fetch s.marks where s.expert = :expert and s.idea.id = :idea",
                        Score.class)
                .setParameter("expert", expert)
                .setParameter("idea", ideaId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Says what an expert thinks of an idea, or something else than before; to be called while the expert is locked.
     * The same again changes nothing.
     *
     * @return whether that changed anything
     */
    public boolean give(Expert expert, Idea idea, Score.Card card) {
        expert.challenge().requireScoresOpen(clock);
        if (!idea.stands()) {
            throw new NotFound();
        }
        if (isDecided(idea)) {
            throw new RuleBroken("score.decided");
        }
        Optional<Score> earlier = of(expert, idea.id());
        if (earlier.isPresent()) {
            return earlier.get().change(card, clock);
        }
        em.persist(new Score(expert, idea, card, clock));
        return true;
    }

    private boolean isDecided(Idea idea) {
        return em.createQuery("select count(d) from Decision d where d.idea = :idea", Long.class)
                        .setParameter("idea", idea)
                        .getSingleResult()
                > 0;
    }

    /**
     * How the experts rate the ideas of a challenge, the best first. A mark on a criterion that the charter does not
     * have any more counts for nothing.
     */
    public List<Rating> ratings(long challengeId) {
        Map<Long, List<Double>> scores = new LinkedHashMap<>();
        em.createQuery(
                        "select i.id, sum(k.weight * m.value), sum(k.weight) from Score s join s.idea i join s.marks m"
                                + " join i.challenge c join c.criteria k where c.id = :challenge and k.name = m.criterion"
                                + " and " + Shown.idea("i") + " group by i.id, s.id order by i.id, s.id",
                        Object[].class)
                .setParameter("challenge", challengeId)
                .getResultStream()
                .forEach(row -> scores.computeIfAbsent((Long) row[0], idea -> new ArrayList<>())
                        .add(((Number) row[1]).doubleValue() / ((Number) row[2]).doubleValue()));
        return scores.entrySet().stream()
                .map(idea -> Rating.of(idea.getKey(), idea.getValue()))
                .sorted(Comparator.comparing(Rating::mean, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Keeps the marks of criteria that have another name now.
     *
     * @param names the new name by the old one
     */
    public void rename(long challengeId, Map<String, String> names) {
        names.forEach((was, is) -> em.createNativeQuery(
                        "update score_mark set criterion = :is where criterion = :was and score_id in"
                                + " (select s.id from score s join expert e on e.id = s.expert_id"
                                + " where e.challenge_id = :challenge)")
                .setParameter("is", is)
                .setParameter("was", was)
                .setParameter("challenge", challengeId)
                .executeUpdate());
    }

    /** What experts gave as their reasons for scoring these ideas as they did. */
    public List<Said> reasons(Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.prikbord.model.score.Said(s.idea.id,"
                                        + " " + PersonView.row("p", "t") + ", s.reason) from Score s join s.expert e"
                                        + " join e.person p join p.team t where s.idea.id in :ids"
                                        + " order by s.idea.id, s.id",
                                Said.class)
                        .setParameter("ids", ideaIds)
                        .getResultList();
    }
}
