package org.prikbord.model.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Rows;
import org.prikbord.model.post.Post;

/** What people keep for later. Saving the same twice, or at once from two devices, is saving it once. */
@ApplicationScoped
public class SavedPosts {
    /** So many at most are listed, the latest: more nobody comes back to. */
    public static final int MOST = 200;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected SavedPosts() {}

    public SavedPosts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void save(Post post, long personId) {
        InsertOnce.insert(
                em,
                "insert into saved_post (person_id, post_id, saved_at) values (?, ?, ?)",
                personId,
                post.id(),
                clock.instant());
    }

    /** Also of what is not there for the person any more. */
    public void forget(long postId, long personId) {
        em.createNativeQuery("delete from saved_post where person_id = :person and post_id = :post")
                .setParameter("person", personId)
                .setParameter("post", postId)
                .executeUpdate();
    }

    /** The ids of what the person saved, the latest first, at most {@link #MOST}. */
    public List<Long> of(long personId) {
        return Rows.ids(em.createNativeQuery(
                        "select s.post_id from saved_post s where s.person_id = :person order by s.saved_at desc, s.post_id desc")
                .setParameter("person", personId)
                .setMaxResults(MOST));
    }

    /** Which of these posts the person saved. */
    public Set<Long> among(long personId, Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(Rows.ids(em.createNativeQuery(
                        "select s.post_id from saved_post s where s.person_id = :person and s.post_id in (:ids)")
                .setParameter("person", personId)
                .setParameter("ids", postIds)));
    }
}
