package org.prikbord.model.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;

/** Who has been told that a text names them; and what those are called whom it names. */
@ApplicationScoped
public class Mentions {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Mentions() {}

    public Mentions(EntityManager em) {
        this.em = em;
    }

    /** Notes that this post names them; gives whether that is new. */
    boolean note(Post post, Person person) {
        return InsertOnce.insert(em, "insert into mention (post_id, person_id) values (?, ?)", post.id(), person.id());
    }

    /** Notes that this comment names them; gives whether that is new. */
    boolean note(Comment comment, Person person) {
        return InsertOnce.insert(
                em, "insert into mention (comment_id, person_id) values (?, ?)", comment.id(), person.id());
    }

    /** Whom the post names is told anew, should it be read again. */
    void forgetPost(long id) {
        em.createNativeQuery("delete from mention where post_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Whom the comment names is told anew, should it be read again. */
    void forgetComment(long id) {
        em.createNativeQuery("delete from mention where comment_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** What people with these user names are called today; who was never here is not in the list. */
    List<Named> people(Collection<String> userNames) {
        return em.createQuery(
                        "select new org.prikbord.model.mention.Named(p.userName, concat(p.givenName, ' ', p.familyName), t.name,"
                                + " p.active, (select count(o) from Person o where o.active = true and o.id <> p.id"
                                + " and o.givenName = p.givenName and o.familyName = p.familyName))"
                                + " from Person p join p.team t where p.id <> 0 and p.userName in :names",
                        Named.class)
                .setParameter("names", userNames)
                .getResultList();
    }
}
