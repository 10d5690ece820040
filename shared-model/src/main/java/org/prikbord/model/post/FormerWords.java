package org.prikbord.model.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.Rows;
import org.prikbord.model.person.PersonView;

/** What posts said before they were changed, for everybody who sees the post. */
@ApplicationScoped
public class FormerWords {
    /** So many are shown at most, the latest: who changes a post more often than that shows no more by it. */
    public static final int MOST = 50;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected FormerWords() {}

    public FormerWords(EntityManager em) {
        this.em = em;
    }

    /**
     * A wording of a post.
     *
     * @param words all that it said; empty where they are withheld
     * @param writer who wrote it so
     * @param withheld whether it was hidden when it was changed, or later
     */
    public record View(int version, String words, Instant writtenAt, PersonView writer, boolean withheld) {}

    /**
     * Keeps what a locked post says now; to be called before it is changed. What is changed while it is hidden is shown
     * again without anything that it said until then.
     */
    public void keep(Post post) {
        boolean withheld = post.isHidden();
        if (withheld) {
            em.createNativeQuery("update post_wording set withheld = true where post_id = :post")
                    .setParameter("post", post.id())
                    .executeUpdate();
        }
        em.createNativeQuery("insert into post_wording (post_id, version, words, written_at, writer_id, withheld)"
                        + " values (:post, :version, :words, :at, :writer, :withheld)")
                .setParameter("post", post.id())
                .setParameter("version", post.version())
                .setParameter("words", post.said())
                .setParameter("at", post.editedAt().orElse(post.createdAt()))
                .setParameter("writer", post.lastWriter())
                .setParameter("withheld", withheld)
                .executeUpdate();
    }

    /** What it says now and what it said before, the latest first. Two statements. */
    public List<View> of(Post post) {
        List<?> rows = em.createNativeQuery("select w.version, w.words, w.written_at, w.writer_id, w.withheld"
                        + " from post_wording w where w.post_id = :post union all"
                        + " select p.version, '', coalesce(p.edited_at, p.created_at), coalesce(p.edited_by, p.written_by, p.author_id), false"
                        + " from post p where p.id = :post order by 1 desc")
                .setParameter("post", post.id())
                .setMaxResults(MOST)
                .getResultList();
        Map<Long, PersonView> writers = writers(rows);
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> view(post, row, writers))
                .toList();
    }

    private Map<Long, PersonView> writers(List<?> rows) {
        return em.createQuery(
                        "select " + PersonView.row("p", "t") + " from Person p join p.team t where p.id in :ids",
                        PersonView.class)
                .setParameter(
                        "ids",
                        rows.stream()
                                .map(row -> ((Number) ((Object[]) row)[3]).longValue())
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private static View view(Post post, Object[] row, Map<Long, PersonView> writers) {
        int version = ((Number) row[0]).intValue();
        boolean withheld = (Boolean) row[4];
        String words = version == post.version() ? post.said() : (String) row[1];
        return new View(
                version,
                withheld ? "" : words,
                Rows.instant(row[2]),
                writers.get(((Number) row[3]).longValue()),
                withheld);
    }
}
