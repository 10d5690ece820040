package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.person.Person;

/** Reactions to posts. Doing the same twice, or at once from two devices, is doing it once. */
@ApplicationScoped
public class Reactions {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Reactions() {}

    public Reactions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Gives whether that changed anything. */
    public boolean add(Post post, Person person, ReactionKind kind) {
        return InsertOnce.insert(
                em,
                "insert into reaction (post_id, person_id, kind, created_at) values (?, ?, ?, ?)",
                post.id(),
                person.id(),
                kind.key(),
                clock.instant());
    }

    /** Gives whether that changed anything. */
    public boolean remove(Post post, Person person, ReactionKind kind) {
        return em.createQuery("delete from Reaction r where r.post = :post and r.person = :person and r.kind = :kind")
                        .setParameter("post", post)
                        .setParameter("person", person)
                        .setParameter("kind", kind)
                        .executeUpdate()
                > 0;
    }
}
