package org.prikbord.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pictures. */
@ApplicationScoped
public class Pictures {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Pictures() {}

    public Pictures(EntityManager em) {
        this.em = em;
    }

    public void add(Picture picture) {
        em.persist(picture);
    }

    /** The picture with its bytes. */
    public Optional<Picture> find(long id) {
        return Optional.ofNullable(em.find(Picture.class, id));
    }

    /** The pictures that wait for these planned posts, whose ids they have instead of a post's. */
    public List<PictureView> waitingFor(Collection<Long> plannedIds) {
        return plannedIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select new org.prikbord.model.file.PictureView(p.id, p.plannedId, p.alt, p.width, p.height)"
                                        + " from Picture p where p.plannedId in :ids order by p.plannedId, p.place",
                                PictureView.class)
                        .setParameter("ids", plannedIds)
                        .getResultList();
    }

    /** Lets go of the pictures that waited for a planned post: they are loose uploads again. */
    public void release(long plannedId) {
        em.createQuery("update Picture p set p.plannedId = null where p.plannedId = :planned")
                .setParameter("planned", plannedId)
                .executeUpdate();
    }

    /** Takes away the pictures of a post. */
    public void removeFrom(long postId) {
        em.createQuery("delete from Picture p where p.postId = :post")
                .setParameter("post", postId)
                .executeUpdate();
    }

    /** Forgets what was uploaded before that moment and never attached to a post. */
    public int deleteUnattachedBefore(Instant moment) {
        return em.createQuery(
                        "delete from Picture p where p.postId is null and p.plannedId is null and p.createdAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
