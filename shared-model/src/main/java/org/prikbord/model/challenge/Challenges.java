package org.prikbord.model.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;

/** The challenges. A page of them takes one statement. */
@ApplicationScoped
public class Challenges {
    private static final String VIEW = "select new org.prikbord.model.challenge.ChallengeView("
            + "c.id, c.title, c.problem, c.criteria,"
            + " new org.prikbord.model.person.PersonView(s.id, s.userName, s.givenName, s.familyName, st.name),"
            + " new org.prikbord.model.person.PersonView(o.id, o.userName, o.givenName, o.familyName, ot.name),"
            + " c.opens, c.closes, c.closedAt, c.createdAt, c.version,"
            + " (select count(i) from Idea i where i.challenge = c),"
            + " (select count(v) from Vote v where v.idea.challenge = c),"
            + " (select count(w) from Idea w where w.challenge = c and not exists"
            + " (select 1 from Decision d where d.idea = w)))"
            + " from Challenge c join c.sponsor s join s.team st join c.opener o join o.team ot where ";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Challenges() {}

    public Challenges(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Newest first; starts after that key, or at the newest for null. Drafts are for who may open challenges. */
    public Page<ChallengeView> page(PageKey before, int limit, boolean withDrafts) {
        String earlier = before == null ? "" : " and c.createdAt <= :at and (c.createdAt < :at or c.id < :id)";
        String opened = withDrafts ? "" : " and c.opens <= :today";
        int size = Page.limit(limit);
        TypedQuery<ChallengeView> query = em.createQuery(
                        VIEW + "1 = 1" + earlier + opened + " order by c.createdAt desc, c.id desc",
                        ChallengeView.class)
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        if (!withDrafts) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return Page.of(query.getResultList(), size, ChallengeView::key);
    }

    /** One challenge as pages show it, drafts included. */
    public Optional<ChallengeView> view(long id) {
        return em.createQuery(VIEW + "c.id = :id", ChallengeView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public Optional<Challenge> find(long id) {
        return Optional.ofNullable(em.find(Challenge.class, id));
    }

    /** The challenge, or {@link NotFound}. */
    public Challenge get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The challenge, with nobody else changing it until the transaction ends: to edit or close it. */
    public Challenge getLocked(long id) {
        return Optional.ofNullable(em.find(Challenge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** How many of its ideas have no answer yet. */
    public long waiting(long id) {
        return em.createQuery(
                        "select count(w) from Idea w where w.challenge.id = :id and not exists"
                                + " (select 1 from Decision d where d.idea = w)",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** When the idea that waits longest for its answer was proposed; empty when none waits. */
    public Optional<Instant> waitingSince(long id) {
        return Optional.ofNullable(em.createQuery(
                        "select min(w.createdAt) from Idea w where w.challenge.id = :id and not exists"
                                + " (select 1 from Decision d where d.idea = w)",
                        Instant.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    /** Stores a new challenge and gives it its id. */
    public void add(Challenge challenge) {
        em.persist(challenge);
    }
}
