package org.prikbord.model.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/**
 * Posts that have had their last day. They are there for nobody, moderators included; their author sees that they were
 * and can bring them back. What the desk hides meanwhile goes once the desk shows it again.
 */
@ApplicationScoped
public class Departures {
    private static final int AT_ONCE = 200;
    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Posts posts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Departures() {}

    public Departures(EntityManager em, Posts posts, Outbox outbox, Clock clock) {
        this.em = em;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A post that is gone, for its author.
     *
     * @param goneAt since when
     */
    public record Gone(long id, PostKind kind, String text, LocalDate lastDay, Instant goneAt) {}

    /** Those whose last day is over and that are still there, so many at most. */
    List<Long> due() {
        return em.createQuery("select p.id from Post p where p.lastDay < :today and p.hiddenAt is null", Long.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Takes one away; once, however many nodes do. */
    void go(long id) {
        boolean goes = em.createNativeQuery("update post set hidden_at = :now, gone_at = :now"
                                + " where id = :id and hidden_at is null and last_day < :today")
                        .setParameter("now", clock.instant())
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
        if (goes) {
            outbox.write(EventType.POST_REMOVED, id, null);
        }
    }

    /** What that person wrote and is gone, the last first. */
    public List<Gone> of(SignedIn author) {
        return em.createQuery(
                        "select new org.prikbord.model.plan.Departures$Gone(p.id, p.kind, p.text, p.lastDay, p.goneAt)"
                                + " from Post p where p.author.id = :me and p.goneAt is not null order by p.goneAt desc, p.id desc",
                        Gone.class)
                .setParameter("me", author.personId())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** One that is gone and that this person wrote, with nobody else changing it; {@link NotFound} for any other. */
    public Post getLocked(long id, SignedIn author) {
        Post post = posts.getLocked(id);
        if (!post.isGone() || post.author().id() != author.personId()) {
            throw new NotFound();
        }
        return post;
    }

    /**
     * Brings a locked one back where it stood.
     *
     * @param lastDay the last day by now, today at the earliest; null for ever
     */
    public void bringBack(Post post, LocalDate lastDay) {
        post.stayUntil(lastDay, clock);
        em.flush();
        em.createNativeQuery("update post set hidden_at = null, gone_at = null where id = :id")
                .setParameter("id", post.id())
                .executeUpdate();
        em.refresh(post);
        outbox.write(EventType.BROUGHT_BACK, post.id(), post.author().id(), ContentKind.POST.key());
    }
}
