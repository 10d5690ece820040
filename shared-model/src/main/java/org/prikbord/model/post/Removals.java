package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/**
 * Taking posts and comments away. What is away is there for nobody, whoever wrote it and moderators included, but can be
 * brought back for {@link #UNDO}; a day later it is forgotten with all that hangs on it.
 */
@ApplicationScoped
public class Removals {
    /** So long it can be brought back. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Posts posts;

    @Inject
    private Clock clock;

    protected Removals() {}

    public Removals(EntityManager em, Posts posts, Clock clock) {
        this.em = em;
        this.posts = posts;
        this.clock = clock;
    }

    /** A locked post that the desk has nothing to do with. */
    public void takeAway(Post post, Person by) {
        hide("post", post.id(), by);
        em.refresh(post);
    }

    /** A comment that the desk has nothing to do with. */
    public void takeAway(Comment comment, Person by) {
        hide("comment", comment.id(), by);
        em.refresh(comment);
    }

    /** What was taken away cannot be brought back any more. */
    public void finish(Comment comment) {
        em.createNativeQuery("update comment set removed_by = null where id = :id")
                .setParameter("id", comment.id())
                .executeUpdate();
        em.refresh(comment);
    }

    /** Undoes that, for whoever did it; a broken rule when it is too late. */
    public void bringBack(Post post, Person by) {
        require(post.removedBy(), post.removedAt().orElse(Instant.EPOCH), by);
        show("post", post.id());
        em.refresh(post);
    }

    /** Undoes that, for whoever did it; a broken rule when it is too late. */
    public void bringBack(Comment comment, Person by) {
        require(comment.removedBy(), comment.removedAt().orElse(Instant.EPOCH), by);
        show("comment", comment.id());
        em.refresh(comment);
    }

    /** What communications took away stays away for its author, and the other way round. */
    private void require(Long removedBy, Instant removedAt, Person by) {
        if (!by.id().equals(removedBy)) {
            throw new NotAllowed();
        }
        if (removedAt.isBefore(clock.instant().minus(UNDO))) {
            throw new RuleBroken("removal.late");
        }
    }

    private void show(String table, long id) {
        em.flush();
        em.createNativeQuery("update " + table
                        + " set hidden_at = null, removed_at = null, removed_by = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void hide(String table, long id, Person by) {
        em.flush();
        em.createNativeQuery(
                        "update " + table + " set hidden_at = :now, removed_at = :now, removed_by = :by where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets for good what has been away for a day, so much at most. Gives how much. */
    public int forget() {
        Instant before = clock.instant().minus(KEPT);
        // what shares another post goes before that does: a post that is gone can be shared by nothing that is read
        // here
        List<Post> away = em.createQuery(
                        "from Post p where p.removedAt < :before"
                                + " order by case when p.share.originalId is null then 1 else 0 end, p.id",
                        Post.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        away.forEach(posts::remove);
        em.flush();
        return away.size()
                + em.createQuery("delete from Comment c where c.removedAt < :before")
                        .setParameter("before", before)
                        .executeUpdate();
    }
}
