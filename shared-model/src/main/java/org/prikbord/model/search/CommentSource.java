package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.person.PersonView;

/** Comments under posts and ideas, seen by whoever sees those. */
final class CommentSource extends Source {
    private static final String FROM = " from Comment m left join m.post p left join m.idea i left join i.challenge c"
            + " left join i.joint j join m.author a";
    private static final String THERE =
            " where m.hiddenAt is null and p.hiddenAt is null and i.hiddenAt is null and j.hiddenAt is null";

    CommentSource(EntityManager em) {
        super(
                em,
                FoundKind.COMMENT,
                "select m.id, m.createdAt, c.version, i.rootId, p.writtenBy.id" + FROM + THERE,
                "m.id");
    }

    /** Those under these posts. */
    List<Long> underPosts(Collection<Long> posts) {
        return em.createQuery("select m.id from Comment m where m.post.id in :posts", Long.class)
                .setParameter("posts", posts)
                .getResultList();
    }

    /** Those under these ideas and what they are made of. */
    List<Long> underIdeas(Collection<Long> ideas) {
        return em.createQuery(
                        "select m.id from Comment m join m.idea i where i.rootId in :ideas or i.id in :ideas",
                        Long.class)
                .setParameter("ideas", ideas)
                .getResultList();
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Map<Long, Set<String>> ofPosts = sets(
                "select m.id, w.id from Comment m join m.post p join p.audience w where p.forAll = false and m.id in :ids",
                ids,
                Source::team);
        ofPosts.putAll(limits("Comment m join m.post p", "m.id", ids));
        Map<Long, Set<String>> ofIdeas = sets(
                "select m.id, w.id from Comment m join m.idea i join i.challenge c join c.audience w where m.id in :ids",
                ids,
                Source::team);
        return rows(
                        "select m.id, m.text, m.createdAt, a.id, p.id, p.forAll, p.author.id, i.rootId, p.writtenBy.id"
                                + FROM + " where m.id in :ids",
                        ids)
                .stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.COMMENT, id, stamps.get(id), null, (String) row[1]);
                    entry.at = (Instant) row[2];
                    entry.people = Set.of(row[3].toString());
                    entry.under = row[4] == null ? FoundKind.IDEA.of((Long) row[7]) : FoundKind.POST.of((Long) row[4]);
                    entry.readers = row[4] == null
                            ? IdeaSource.readers(ofIdeas.get(id))
                            : PostSource.readers(
                                    (Boolean) row[5] && !ofPosts.containsKey(id),
                                    ofPosts.getOrDefault(id, Set.of()),
                                    PostSource.ids(row[6], row[8]));
                    return entry;
                })
                .toList();
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select m.id, m.text, " + PERSON + ", m.createdAt, p.id, i.rootId" + FROM + " join a.team o" + THERE
                        + " and m.id in :ids and ((i.id is null and " + asker.post() + ") or (i.id is not null"
                        + asker.challenge() + "))",
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        Found.Under under = row[4] == null
                ? new Found.Under(FoundKind.IDEA, (Long) row[5])
                : new Found.Under(FoundKind.POST, (Long) row[4]);
        return new Found(
                FoundKind.COMMENT,
                (Long) row[0],
                "",
                (String) row[1],
                (PersonView) row[2],
                (Instant) row[3],
                "",
                under);
    }
}
