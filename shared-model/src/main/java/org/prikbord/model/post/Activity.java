package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What lifts a post where the active come first: each reply and each reaction, for {@link #LIFTED}. Within a minute
 * nothing is written again, so that those who answer the same post do not wait for each other.
 */
@ApplicationScoped
public class Activity {
    /** So long a post stands where its last reply or reaction put it; then again where it was written. */
    public static final Duration LIFTED = Duration.ofDays(14);

    private static final Duration PRECISION = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Activity() {}

    public Activity(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Somebody replied or reacted just now. */
    public void lift(long postId) {
        Instant now = clock.instant();
        em.createNativeQuery("update post set active_at = :now where id = :post and active_at < :before")
                .setParameter("now", now)
                .setParameter("post", postId)
                .setParameter("before", now.minus(PRECISION))
                .executeUpdate();
    }

    /** Puts those back with which nothing has happened for {@link #LIFTED}. Gives how many. */
    public int settle() {
        Instant now = clock.instant();
        return em.createNativeQuery("update post set active_at = created_at where active_at > created_at"
                        + " and active_at < :long_ago")
                .setParameter("long_ago", now.minus(LIFTED))
                .executeUpdate();
    }
}
