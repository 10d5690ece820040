package org.prikbord.model.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.person.PersonView;

/** The challenges. A page of them takes one statement. */
@ApplicationScoped
public class Challenges {
    private static final String VIEW = "select c,"
            + " (select count(i) from Idea i where i.challenge = c and " + Shown.idea("i") + "),"
            + " (select count(distinct v.person) from Vote v where v.idea.challenge = c),"
            + " (select count(w) from Idea w where w.challenge = c and " + Shown.idea("w")
            + " and not exists (select 1 from Decision d where d.idea = w))"
            + " from Challenge c join fetch c.sponsor s join fetch s.team join fetch c.opener o join fetch o.team"
            + " left join fetch c.carrier r left join fetch r.team where ";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Challenges() {}

    public Challenges(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Newest first; starts after that key, or at the newest for null. */
    public Page<ChallengeView> page(PageKey before, int limit, Reader reader) {
        String earlier = before == null ? "" : " and c.createdAt <= :at and (c.createdAt < :at or c.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<Object[]> query = query("1 = 1" + earlier, reader, " order by c.createdAt desc, c.id desc")
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return Page.of(query.getResultStream().map(Challenges::view).toList(), size, ChallengeView::key);
    }

    /** One challenge as pages show it; empty when it is not there for the reader. */
    public Optional<ChallengeView> view(long id, Reader reader) {
        return query("c.id = :challenge", reader, "")
                .setParameter("challenge", id)
                .getResultStream()
                .findFirst()
                .map(Challenges::view);
    }

    private TypedQuery<Object[]> query(String where, Reader reader, String order) {
        return reader.ask(em.createQuery(VIEW + where + reader.condition() + order, Object[].class), clock);
    }

    private static ChallengeView view(Object[] row) {
        return ChallengeView.of((Challenge) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
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

    /** What it is judged by, in order. */
    public List<Criterion> criteria(long id) {
        return em.createQuery(
                        "select k from Challenge c join c.criteria k where c.id = :id order by index(k)",
                        Criterion.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The teams that see it, by name; none when everybody does. */
    public List<String> audience(long id) {
        return em.createQuery(
                        "select t.name from Challenge c join c.audience t where c.id = :id order by t.name",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What was changed since it opened, latest first; starts after that key, or at the latest for null. */
    public Page<CharterChangeView> changes(long id, PageKey before, int limit) {
        String earlier = before == null ? "" : " and x.at <= :at and (x.at < :at or x.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<CharterChangeView> query = em.createQuery(
                        "select new org.prikbord.model.challenge.CharterChangeView(x.id,"
                                + " " + PersonView.row("p", "t") + ", x.why, x.field, x.before, x.after, x.at)"
                                + " from CharterChange x join x.by p join p.team t where x.challenge.id = :challenge"
                                + earlier + " order by x.at desc, x.id desc",
                        CharterChangeView.class)
                .setParameter("challenge", id)
                .setMaxResults(size + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return Page.of(query.getResultList(), size, CharterChangeView::key);
    }

    /** Keeps what was changed. */
    public void keep(List<CharterChange> changes) {
        changes.forEach(em::persist);
    }

    /** Those that are open and not closed: the only ones whose phase can end by itself. */
    public List<Challenge> running() {
        return em.createQuery("from Challenge c where c.openedAt is not null and c.closedAt is null", Challenge.class)
                .getResultList();
    }

    /** Notes that everybody is told of a phase; gives whether nobody else was faster. */
    public boolean tell(long id, Phase was, Phase begun) {
        return em.createQuery("update Challenge c set c.told = :begun where c.id = :id and c.told = :was")
                        .setParameter("id", id)
                        .setParameter("was", was)
                        .setParameter("begun", begun)
                        .executeUpdate()
                == 1;
    }

    /** How many of its ideas have no answer yet. */
    public long waiting(long id) {
        return em.createQuery(
                        "select count(w) from Idea w where w.challenge.id = :id and " + Shown.idea("w")
                                + " and not exists (select 1 from Decision d where d.idea = w)",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** When the idea that waits longest for its answer was proposed; empty when none waits. */
    public Optional<Instant> waitingSince(long id) {
        return Optional.ofNullable(em.createQuery(
                        "select min(w.createdAt) from Idea w where w.challenge.id = :id and " + Shown.idea("w")
                                + " and not exists (select 1 from Decision d where d.idea = w)",
                        Instant.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    /** Stores a new challenge and gives it its id. */
    public void add(Challenge challenge) {
        em.persist(challenge);
    }
}
