package org.prikbord.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.person.Person;

/** The videos. Their bytes come and go chunk by chunk, past the persistence context, which would hold all of them. */
@ApplicationScoped
public class Videos {
    /** So long an upload waits for what shows it. */
    private static final Duration WAITING = Duration.ofDays(1);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Videos() {}

    public Videos(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Begins one; gives its id. */
    long begin(long ownerId, VideoKind kind) {
        List<Long> waiting = em.createQuery(
                        "select v.id from Video v where v.owner.id = :owner and v.kept = false order by v.id desc",
                        Long.class)
                .setParameter("owner", ownerId)
                .getResultList();
        waiting.stream().skip(Video.MOST_WAITING - 1).forEach(this::remove);
        Video video = new Video(em.getReference(Person.class, ownerId), kind, clock);
        em.persist(video);
        return video.id();
    }

    /** Adds the chunk at that place, from 0; {@link NotFound} once the video is forgotten. */
    void append(long id, int place, byte[] chunk) {
        get(id);
        em.createNativeQuery("insert into video_chunk (video_id, place, bytes) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, place)
                .setParameter(3, chunk)
                .executeUpdate();
    }

    /** The chunk at that place; {@link NotFound} once the video is removed. */
    byte[] chunk(long id, int place) {
        List<?> found = em.createNativeQuery(
                        "select bytes from video_chunk where video_id = ?1 and place = ?2", byte[].class)
                .setParameter(1, id)
                .setParameter(2, place)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst().orElseThrow(NotFound::new);
    }

    /** The video, or {@link NotFound}. */
    public Video get(long id) {
        return Optional.ofNullable(em.find(Video.class, id)).orElseThrow(NotFound::new);
    }

    /** Gives back what something kept and does not show any more: it waits for another, or is forgotten. */
    public void release(Collection<Long> ids) {
        em.createQuery("update Video v set v.kept = false where v.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Takes it away with its bytes. */
    public void remove(long id) {
        em.createQuery("delete from Video v where v.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets what waited a day, or came in part, and nothing shows. */
    public int forget() {
        return em.createQuery("delete from Video v where v.kept = false and v.createdAt < :moment")
                .setParameter("moment", clock.instant().minus(WAITING))
                .executeUpdate();
    }
}
