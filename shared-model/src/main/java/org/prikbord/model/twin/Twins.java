package org.prikbord.model.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.idea.IdeaText;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.Person;

/** The pairs, and which ideas have been compared with all others in their present words. */
@ApplicationScoped
public class Twins {
    /** What has to be so of an idea i of a challenge c that can still become one with another. */
    private static final String OPEN = Shown.idea("i") + " and c.openedAt is not null and c.closedAt is null"
            + " and c.schedule.ideasFrom <= :now and c.schedule.decideFrom > :now"
            + " and not exists (select 1 from Decision d where d.idea = i)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    protected Twins() {}

    public Twins(EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that have not been compared in the words that they have had since that moment or longer, the newest first. */
    List<IdeaText> uncompared(Instant settled, int limit) {
        return em.createQuery(
                        "select new org.prikbord.model.idea.IdeaText(i.id, i.version, i.title, i.text)"
                                + " from Idea i join i.challenge c left join TwinLook l on l.ideaId = i.id where "
                                + OPEN
                                + " and (l.ideaId is null or l.version < i.version) and i.createdAt <= :settled"
                                + " and (i.editedAt is null or i.editedAt <= :settled) order by i.id desc",
                        IdeaText.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("settled", settled)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these ideas that are of the same challenge as that one, and can become one with it. */
    List<Long> beside(long ideaId, Collection<Long> others) {
        return others.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select i.id from Idea i join i.challenge c where i.id in :others and i.id <> :id and "
                                        + OPEN + " and c = (select x.challenge from Idea x where x.id = :id)",
                                Long.class)
                        .setParameter("now", LocalDateTime.now(clock))
                        .setParameter("id", ideaId)
                        .setParameter("others", others)
                        .getResultList();
    }

    /**
     * Notes with which others an idea was found to be close in the words of that version. What it was close to before
     * and nobody has said anything about is forgotten.
     */
    void compared(IdeaText idea, List<Long> close) {
        em.createQuery("delete from Twin t where (t.first.id = :id or t.second.id = :id) and t.apartAt is null"
                        + " and t.first.id not in :close and t.second.id not in :close")
                .setParameter("id", idea.id())
                .setParameter("close", close.isEmpty() ? List.of(0L) : close)
                .executeUpdate();
        for (long other : close) {
            InsertOnce.insert(
                    em,
                    "insert into twin (first_id, second_id, found_at) values (?, ?, ?)",
                    Math.min(idea.id(), other),
                    Math.max(idea.id(), other),
                    clock.instant());
        }
        int known = em.createQuery("update TwinLook l set l.version = :version where l.ideaId = :id")
                .setParameter("version", idea.version())
                .setParameter("id", idea.id())
                .executeUpdate();
        if (known == 0) {
            InsertOnce.insert(em, "insert into twin_look (idea_id, version) values (?, ?)", idea.id(), idea.version());
        }
    }

    /** The pair, or {@link NotFound}. */
    public Twin get(long id) {
        return Optional.ofNullable(em.find(Twin.class, id)).orElseThrow(NotFound::new);
    }

    /** A moderator says that the two are not the same; twice is once. */
    public void tellApart(Person by, long id) {
        Twin twin = getLocked(id);
        if (twin.tellApart(by, clock)) {
            write(by, AuditAct.TOLD_APART, twin);
        }
    }

    /** A moderator takes that back, whoever said it. */
    public void takeBack(Person by, long id) {
        Twin twin = getLocked(id);
        if (twin.takeBack()) {
            write(by, AuditAct.NOT_APART, twin);
        }
    }

    private Twin getLocked(long id) {
        return Optional.ofNullable(em.find(Twin.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private void write(Person by, AuditAct act, Twin twin) {
        Subject subject = new Subject(ContentKind.IDEA, twin.first().id());
        audit.write(by, new AuditEntry.Done(act, subject, null, twin.titles(), ""));
    }
}
