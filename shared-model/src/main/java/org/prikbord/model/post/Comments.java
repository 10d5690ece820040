package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;

/** Comments under posts and ideas. Each list takes one statement. */
@ApplicationScoped
public class Comments {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Comments() {}

    public Comments(EntityManager em) {
        this.em = em;
    }

    /** Under a post, oldest first; starts after that key, or at the oldest for null. */
    public Page<CommentView> onPost(long postId, PageKey after, int limit) {
        return page("post", "c.post.id", postId, after, limit);
    }

    /** Under an idea and all that it is made of, oldest first; starts after that key, or at the oldest for null. */
    public Page<CommentView> onIdea(long ideaId, PageKey after, int limit) {
        return page("idea", "c.idea.rootId", ideaId, after, limit);
    }

    private static String view(String subject) {
        String accepted =
                "post".equals(subject) ? "case when c.post.answerId = c.id then true else false end" : "false";
        return "select new org.prikbord.model.post.CommentView(c.id, c." + subject + ".id,"
                + " " + PersonView.row("a", "t") + ","
                + " c.text, c.createdAt, c.parentId, " + accepted
                + ", c.stance, c.quote, c.takenIn) from Comment c join c.author a join a.team t ";
    }

    private Page<CommentView> page(String subject, String root, long id, PageKey after, int limit) {
        String later = after == null ? "" : " and c.createdAt >= :at and (c.createdAt > :at or c.id > :id)";
        int size = Page.limit(limit);
        TypedQuery<CommentView> query = em.createQuery(
                        view(subject) + "where " + root + " = :subject and c.hiddenAt is null" + later
                                + " order by c.createdAt, c.id",
                        CommentView.class)
                .setParameter("subject", id)
                .setMaxResults(size + 1);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return Page.of(query.getResultList(), size, CommentView::key);
    }

    /** The comments with these ids under posts, without those that are hidden. One statement. */
    public List<CommentView> onPosts(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(view("post") + "where c.id in :ids and c.hiddenAt is null", CommentView.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** One comment under a post, as pages show it; a hidden one for its author and moderators only. */
    public Optional<CommentView> viewOnPost(long id, SignedIn reader) {
        return view("post", id, reader);
    }

    /** One comment under an idea, as pages show it; a hidden one for its author and moderators only. */
    public Optional<CommentView> viewOnIdea(long id, SignedIn reader) {
        return view("idea", id, reader);
    }

    private Optional<CommentView> view(String subject, long id, SignedIn reader) {
        return em.createQuery(
                        view(subject)
                                + "where c.id = :id and c.removedAt is null and (c.hiddenAt is null or a.id = :reader or :all = true)",
                        CommentView.class)
                .setParameter("id", id)
                .setParameter("reader", reader.personId())
                .setParameter("all", reader.seesHidden())
                .getResultStream()
                .findFirst();
    }

    /** Whose words an idea, or one that it is made of, took in, and who argued or asked; each person once for each of these. */
    public List<Credit> credits(long ideaId) {
        return em.createQuery(
                        "select distinct new org.prikbord.model.post.Credit(c.idea.id,"
                                + " " + PersonView.row("a", "t") + ", c.stance)"
                                + " from Comment c join c.author a join a.team t where c.idea.rootId = :idea"
                                + " and c.hiddenAt is null and c.stance is not null"
                                + " and (c.stance <> :suggestion or c.takenIn is not null)",
                        Credit.class)
                .setParameter("idea", ideaId)
                .setParameter("suggestion", Stance.SUGGESTION)
                .getResultList();
    }

    public Optional<Comment> find(long id) {
        return Optional.ofNullable(em.find(Comment.class, id));
    }

    /** Stores a new comment and gives it its id. */
    public void add(Comment comment) {
        em.persist(comment);
    }
}
