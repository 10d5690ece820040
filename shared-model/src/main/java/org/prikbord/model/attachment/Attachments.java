package org.prikbord.model.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** The pictures and files on ideas, and whatever is uploaded and on nothing yet; for posts {@link PostFiles}. */
@ApplicationScoped
public class Attachments {
    /** So long an upload waits for its idea, and what was taken off can come back. */
    private static final Duration LOOSE = Duration.ofDays(1);

    /** After that nobody appeals any more against what was hidden. */
    private static final Duration HIDDEN = Duration.ofDays(180);

    private static final String LOST = PostFiles.LOOSE + " and a.createdAt < :day";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Attachments() {}

    public Attachments(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void add(Attachment attachment) {
        em.persist(attachment);
    }

    /** With its bytes. */
    public Optional<Attachment> find(long id) {
        return Optional.ofNullable(em.find(Attachment.class, id));
    }

    /** What is on an idea and on those that it was made of, in the order in which it came, without the bytes. */
    public List<AttachmentView> on(long ideaId) {
        return em.createQuery(
                        "select new org.prikbord.model.attachment.AttachmentView("
                                + "a.id, a.name, a.alt, a.width, a.height, a.size)"
                                + " from Attachment a where a.idea.rootId = :idea and a.removedAt is null order by a.id",
                        AttachmentView.class)
                .setParameter("idea", ideaId)
                .getResultList();
    }

    /** Puts uploads on an idea that is locked or new, or describes those that are there. */
    public void attach(Idea idea, Person who, List<Attached> files) {
        for (Attached file : files) {
            find(file.id()).orElseThrow(NotFound::new).attach(who, idea, file.alt());
        }
        requireRoom(idea);
    }

    /** Takes something off a locked idea; {@link NotFound} for what is not on it. */
    public void remove(Idea idea, long id) {
        of(idea, id).remove(clock);
    }

    /** Puts back on a locked idea what was taken off it within the day. */
    public void restore(Idea idea, long id) {
        of(idea, id).restore();
        requireRoom(idea);
    }

    private Attachment of(Idea idea, long id) {
        return find(id).filter(attachment -> attachment.isOn(idea)).orElseThrow(NotFound::new);
    }

    private void requireRoom(Idea idea) {
        long there = em.createQuery(
                        "select count(a) from Attachment a where a.idea = :idea and a.removedAt is null", Long.class)
                .setParameter("idea", idea)
                .getSingleResult();
        if (there > Attachment.MOST) {
            throw RuleBroken.at("attachments", "attachment.tooMany", Attachment.MOST);
        }
    }

    /** Forgets what is on nothing, or not any more, for a day, and what has been hidden with its idea for long. */
    public int forget() {
        Instant day = clock.instant().minus(LOOSE);
        return em.createQuery("delete from Video v where v.id in (select a.videoId from Attachment a where " + LOST
                                + ")")
                        .setParameter("day", day)
                        .executeUpdate()
                + em.createQuery("delete from Attachment a where (" + LOST + ") or a.removedAt < :day"
                                + " or a.idea.id in (select i.id from Idea i where i.hiddenAt < :long)")
                        .setParameter("day", day)
                        .setParameter("long", clock.instant().minus(HIDDEN))
                        .executeUpdate();
    }
}
