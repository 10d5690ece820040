package org.prikbord.model.post;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.base.Settings;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.linked.Card;
import org.prikbord.model.linked.LinkView;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.TeamView;

/**
 * What goes with posts, without its bytes: pictures, files, videos, linked pages and whom they are for, of many posts in one
 * statement.
 */
@ApplicationScoped
public class Carried {
    private static final int PICTURE = 0;
    private static final int VIDEO = 2;
    private static final int LINK = 3;
    private static final int TEAM = 4;

    private static final String NO_LINK = ", '', '', '', '', 0, 0";

    private static final String KIND = "org.prikbord.model.person.TeamKind.";

    private static final String ALL = "select 0, p.id, p.postId, p.place, p.alt, p.width, p.height, ''" + NO_LINK
            + " from Picture p where p.postId in :ids"
            + " union all select case when a.videoId is null then 1 else 2 end, a.id, a.postId, a.place, a.alt, a.size, 0, a.name"
            + NO_LINK + " from Attachment a where a.postId in :ids"
            + " union all select 3, l.id, k.postId, l.edition, l.title, l.pictureWidth, l.pictureHeight, l.provider,"
            + " l.kind, l.address, l.author, l.frame, l.frameWidth, l.frameHeight"
            + " from PostLink k, LinkedPage l where k.postId in :ids and l.id = k.pageId and l.title <> ''"
            + " union all select 4, w.id, p.id, 0, w.name, case w.kind when " + KIND
            + "SHOP then 1 when " + KIND + "CIRCLE then 2 else 0 end, 0, ''" + NO_LINK
            + " from Post p join p.audience w where p.id in :limited";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Settings settings;

    protected Carried() {}

    public Carried(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /**
     * Pictures and files by the post that they are on, in the order that its author gave them; to what it links; the teams
     * that it is for, by name, none for everybody.
     */
    public record On(
            Map<Long, List<PictureView>> pictures,
            Map<Long, List<PostFile>> files,
            Map<Long, LinkView> links,
            Map<Long, List<TeamView>> audiences) {
        List<PictureView> picturesOf(long post) {
            return pictures.getOrDefault(post, List.of());
        }

        List<PostFile> filesOf(long post) {
            return files.getOrDefault(post, List.of());
        }

        LinkView linkOf(long post) {
            return links.get(post);
        }

        List<TeamView> audienceOf(long post) {
            return audiences.getOrDefault(post, List.of());
        }
    }

    /** What is on these posts, whoever they are for. */
    public On on(Collection<Long> postIds) {
        return on(postIds, postIds);
    }

    /**
     * What is on these posts; of linked pages those that a site may still be asked about, whatever it said before.
     *
     * @param limited those of them that are not for everybody
     */
    On on(Collection<Long> postIds, Collection<Long> limited) {
        if (postIds.isEmpty()) {
            return new On(Map.of(), Map.of(), Map.of(), Map.of());
        }
        List<Object[]> rows = em.createQuery(ALL, Object[].class)
                .setParameter("ids", postIds)
                .setParameter("limited", limited)
                .getResultList();
        return new On(
                inOrder(rows, PICTURE, PICTURE).map(Carried::picture).collect(groupingBy(PictureView::postId)),
                inOrder(rows, PICTURE + 1, VIDEO).map(Carried::file).collect(groupingBy(PostFile::postId)),
                inOrder(rows, LINK, LINK)
                        .map(Carried::link)
                        .filter(link -> settings.siteOf(link.address()).isPresent())
                        .collect(toMap(LinkView::postId, Function.identity())),
                inOrder(rows, TEAM, TEAM)
                        .sorted(comparing((Object[] row) -> (String) row[4]).thenComparingLong(row -> id(row[1])))
                        .collect(groupingBy(row -> id(row[2]), mapping(Carried::team, toList()))));
    }

    private static Stream<Object[]> inOrder(List<Object[]> rows, int from, int to) {
        return rows.stream()
                .filter(row -> number(row[0]) >= from && number(row[0]) <= to)
                .sorted(Comparator.comparingInt(row -> number(row[3])));
    }

    private static PictureView picture(Object... row) {
        return new PictureView(id(row[1]), id(row[2]), (String) row[4], number(row[5]), number(row[6]));
    }

    private static PostFile file(Object... row) {
        return new PostFile(
                id(row[1]), id(row[2]), (String) row[7], (String) row[4], number(row[5]), number(row[0]) == VIDEO);
    }

    private static LinkView link(Object... row) {
        return new LinkView(
                id(row[2]),
                id(row[1]),
                number(row[3]),
                (String) row[8],
                (String) row[9],
                (String) row[4],
                (String) row[10],
                (String) row[7],
                new Card.Frame((String) row[11], number(row[12]), number(row[13])),
                number(row[5]),
                number(row[6]));
    }

    private static TeamView team(Object... row) {
        return new TeamView(id(row[1]), (String) row[4], TeamKind.values()[number(row[5])]);
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
