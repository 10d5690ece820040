package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;

/** The matters of the desk, locked by whoever changes one: of two moderators the second sees what the first ruled. */
@ApplicationScoped
public class Matters {
    private static final String FIRST_LOOK = "m.kind = :kind and m.hiddenWhy = :why"
            + " and m.subjectId in (select i.id from Idea i where i.challenge.id = :challenge)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Matters() {}

    public Matters(EntityManager em) {
        this.em = em;
    }

    /** The matter about that content, made where there is none, by us or by somebody else just now; locked. */
    Matter about(Content content) {
        Optional<Matter> known = findLocked(content.subject());
        if (known.isPresent()) {
            return known.get();
        }
        Matter made = new Matter(content);
        InsertOnce.insert(
                em,
                "insert into matter (subject_kind, subject_id, under_kind, under_id, author_id, words)"
                        + " values (?, ?, ?, ?, ?, ?)",
                content.subject().kind().key(),
                content.subject().id(),
                made.under().map(under -> under.kind().key()).orElse(null),
                made.under().map(Subject::id).orElse(null),
                content.author().id(),
                made.words());
        return findLocked(content.subject()).orElseThrow(NotFound::new);
    }

    /** The matter about that, with nobody else changing it until the transaction ends. */
    Optional<Matter> findLocked(Subject subject) {
        return em.createQuery("from Matter m where m.kind = :kind and m.subjectId = :id", Matter.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The matter, locked; or {@link NotFound}. */
    Matter getLocked(long id) {
        return Optional.ofNullable(em.find(Matter.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** The ruling, with its matter locked; or {@link NotFound}. */
    Ruling rulingLocked(long id) {
        lockedBy("select r.matter.id from Ruling r where r.id = :id", id);
        return em.find(Ruling.class, id);
    }

    /** The appeal, with its matter locked; or {@link NotFound}. */
    Appeal appealLocked(long id) {
        lockedBy("select a.ruling.matter.id from Appeal a where a.id = :id", id);
        return em.find(Appeal.class, id);
    }

    /** What a matter is about. Loads no matter, so that whoever locks it afterwards reads it as it is then. */
    public Optional<Subject> subjectOf(long id) {
        return subject("select m.kind, m.subjectId from Matter m where m.id = :id", id);
    }

    /** What a ruling is about; loads no matter either. */
    public Optional<Subject> subjectOfRuling(long id) {
        return subject("select r.matter.kind, r.matter.subjectId from Ruling r where r.id = :id", id);
    }

    private Optional<Subject> subject(String query, long id) {
        return em.createQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Subject((ContentKind) row[0], (Long) row[1]));
    }

    /** The matter as it is now. */
    Optional<Matter> find(long id) {
        return Optional.ofNullable(em.find(Matter.class, id));
    }

    /** The id of the matter that an appeal is about. */
    public Optional<Long> ofAppeal(long id) {
        return em.createQuery("select a.ruling.matter.id from Appeal a where a.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private void lockedBy(String matter, long id) {
        getLocked(em.createQuery(matter, Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    /** What stood under a post or an idea that is there no more needs no look, nor does that itself. */
    List<Matter> lockAllOf(Subject gone) {
        return em.createQuery(
                        "from Matter m where (m.kind = :kind and m.subjectId = :id)"
                                + " or (m.underKind = :kind and m.underId = :id) order by m.id",
                        Matter.class)
                .setParameter("kind", gone.kind())
                .setParameter("id", gone.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The ideas of a challenge that wait to be read first, with nobody else changing them. */
    List<Matter> lockFirstLooks(long challengeId) {
        return em.createQuery("from Matter m where " + FIRST_LOOK + " order by m.id", Matter.class)
                .setParameter("kind", ContentKind.IDEA)
                .setParameter("why", HiddenWhy.FIRST)
                .setParameter("challenge", challengeId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How many of them there are. */
    public long firstLooks(long challengeId) {
        return em.createQuery("select count(m) from Matter m where " + FIRST_LOOK, Long.class)
                .setParameter("kind", ContentKind.IDEA)
                .setParameter("why", HiddenWhy.FIRST)
                .setParameter("challenge", challengeId)
                .getSingleResult();
    }

    public Optional<Matter> find(Subject subject) {
        return em.createQuery("from Matter m where m.kind = :kind and m.subjectId = :id", Matter.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultStream()
                .findFirst();
    }

    Optional<Ruling> findRuling(long id) {
        return Optional.ofNullable(em.find(Ruling.class, id));
    }

    Optional<Appeal> findAppeal(long id) {
        return Optional.ofNullable(em.find(Appeal.class, id));
    }

    /**
     * How many ideas of a challenge have no answer, and are hidden while the desk may still show them: they would wait for
     * ever once it is closed.
     */
    public long undecidedIdeas(long challengeId) {
        return em.createQuery(
                        "select count(i) from Idea i, Matter m where m.kind = :kind and m.subjectId = i.id"
                                + " and i.challenge.id = :challenge and i.hiddenAt is not null"
                                + " and not exists (select 1 from Decision d where d.idea = i)"
                                + " and (m.waitingSince is not null or exists (select 1 from Appeal a"
                                + " where a.ruling.matter = m and a.decidedAt is null))",
                        Long.class)
                .setParameter("kind", ContentKind.IDEA)
                .setParameter("challenge", challengeId)
                .getSingleResult();
    }
}
