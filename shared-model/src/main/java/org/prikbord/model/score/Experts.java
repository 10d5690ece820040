package org.prikbord.model.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Who scores the ideas of which challenge. A list of them takes one statement. */
@ApplicationScoped
public class Experts {
    /** The ideas that an expert e is asked to score. */
    static final String ASKED = " i.challenge = e.challenge and i.author <> e.person and " + Shown.idea("i")
            + " and not exists (select 1 from Idea k join k.coauthors p where k = i and p = e.person)"
            + " and not exists (select 1 from Decision d where d.idea = i)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Experts() {}

    public Experts(EntityManager em) {
        this.em = em;
    }

    /** Those of a challenge with how far they are, in the order in which they were asked. */
    public List<ExpertView> of(long challengeId) {
        return em.createQuery(
                        "select new org.prikbord.model.score.ExpertView("
                                + PersonView.row("p", "t") + ", e.due, (select count(i) from Idea i where" + ASKED
                                + "),"
                                + " (select count(s) from Score s join s.idea i where s.expert = e and" + ASKED + "))"
                                + " from Expert e join e.person p join p.team t where e.challenge.id = :challenge"
                                + " order by e.id",
                        ExpertView.class)
                .setParameter("challenge", challengeId)
                .getResultList();
    }

    public Optional<Expert> find(long id) {
        return Optional.ofNullable(em.find(Expert.class, id));
    }

    /** That person as an expert of a challenge; empty when nobody asked them. */
    public Optional<Expert> find(long challengeId, long personId) {
        return em.createQuery("from Expert e where e.challenge.id = :challenge and e.person.id = :person", Expert.class)
                .setParameter("challenge", challengeId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The same, with nobody else changing it, nor the challenge, until the transaction ends; or {@link NotFound}. The
     * challenge comes first, as for who asks experts, or the two could wait for each other.
     */
    public Expert getLocked(long challengeId, long personId) {
        em.find(Challenge.class, challengeId, LockModeType.PESSIMISTIC_READ);
        return em.createQuery("from Expert e where e.challenge.id = :challenge and e.person.id = :person", Expert.class)
                .setParameter("challenge", challengeId)
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Stores a new one and gives it its id, unless there are enough; to be called while the challenge is locked. */
    public void add(Expert expert) {
        long there = em.createQuery("select count(e) from Expert e where e.challenge = :challenge", Long.class)
                .setParameter("challenge", expert.challenge())
                .getSingleResult();
        if (there >= Expert.MOST) {
            throw RuleBroken.at("expert", "score.tooMany", Expert.MOST);
        }
        em.persist(expert);
    }

    /** Takes somebody off the list who has scored nothing yet. */
    public void dismiss(Expert expert, Person by, Clock clock) {
        long scored = em.createQuery("select count(s) from Score s where s.expert = :expert", Long.class)
                .setParameter("expert", expert)
                .getSingleResult();
        expert.requireDismissable(by, scored, clock);
        em.remove(expert);
    }

    /** Those who have something left to score by tomorrow at the latest and were not reminded of it yet. */
    List<Expert> toRemind(LocalDate today) {
        return em.createQuery(
                        "select e from Expert e join fetch e.challenge c join e.person p where e.remindedOn is null"
                                + " and e.due between :today and :tomorrow and p.active = true and c.closedAt is null"
                                + " and exists (select 1 from Idea i where" + ASKED
                                + " and not exists (select 1 from Score s where s.expert = e and s.idea = i))"
                                + " order by e.id",
                        Expert.class)
                .setParameter("today", today)
                .setParameter("tomorrow", today.plusDays(1))
                .getResultList();
    }

    /** Notes that somebody is reminded; gives whether nobody else was faster. */
    boolean remind(long expertId, LocalDate today) {
        return em.createQuery("update Expert e set e.remindedOn = :today where e.id = :id and e.remindedOn is null")
                        .setParameter("id", expertId)
                        .setParameter("today", today)
                        .executeUpdate()
                == 1;
    }
}
