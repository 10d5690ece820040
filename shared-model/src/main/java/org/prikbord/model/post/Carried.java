package org.prikbord.model.post;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.file.PictureView;

/** What goes with posts, without its bytes: pictures, files and videos of many posts, in one statement. */
@ApplicationScoped
public class Carried {
    private static final int PICTURE = 0;
    private static final int VIDEO = 2;

    private static final String ALL = "select 0, p.id, p.postId, p.place, p.alt, p.width, p.height, ''"
            + " from Picture p where p.postId in :ids"
            + " union all select case when a.videoId is null then 1 else 2 end, a.id, a.postId, a.place, a.alt, a.size, 0, a.name"
            + " from Attachment a where a.postId in :ids";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Carried() {}

    public Carried(EntityManager em) {
        this.em = em;
    }

    /** Pictures and files by the post that they are on, in the order that its author gave them. */
    public record On(Map<Long, List<PictureView>> pictures, Map<Long, List<PostFile>> files) {
        List<PictureView> picturesOf(long post) {
            return pictures.getOrDefault(post, List.of());
        }

        List<PostFile> filesOf(long post) {
            return files.getOrDefault(post, List.of());
        }
    }

    /** What is on these posts. */
    public On on(Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return new On(Map.of(), Map.of());
        }
        List<Object[]> rows =
                em.createQuery(ALL, Object[].class).setParameter("ids", postIds).getResultList();
        return new On(
                inOrder(rows, true).map(Carried::picture).collect(groupingBy(PictureView::postId)),
                inOrder(rows, false).map(Carried::file).collect(groupingBy(PostFile::postId)));
    }

    private static Stream<Object[]> inOrder(List<Object[]> rows, boolean pictures) {
        return rows.stream()
                .filter(row -> (number(row[0]) == PICTURE) == pictures)
                .sorted(Comparator.comparingInt(row -> number(row[3])));
    }

    private static PictureView picture(Object... row) {
        return new PictureView(id(row[1]), id(row[2]), (String) row[4], number(row[5]), number(row[6]));
    }

    private static PostFile file(Object... row) {
        return new PostFile(
                id(row[1]), id(row[2]), (String) row[7], (String) row[4], number(row[5]), number(row[0]) == VIDEO);
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
