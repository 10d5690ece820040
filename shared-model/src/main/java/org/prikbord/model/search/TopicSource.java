package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Topics, for whoever sees a post about them. */
final class TopicSource extends Source {
    private static final String POST =
            "exists (select 1 from Post p join p.topics z where z = t and p.hiddenAt is null";

    /** Whatever it shares. */
    private static final String FOR_ALL =
            " and p.forAll = true and p.share.limited = false and (p.share.originalId is null"
                    + " or exists (select 1 from Post o where o.id = p.share.originalId and o.forAll = true))";

    TopicSource(EntityManager em) {
        super(em, FoundKind.TOPIC, "select t.id, t.name from Topic t where " + POST + ")", "t.id");
    }

    /** Those of these posts. */
    List<Long> of(Collection<Long> posts) {
        return em.createQuery("select distinct t.id from Post p join p.topics t where p.id in :ids", Long.class)
                .setParameter("ids", posts)
                .getResultList();
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Set<Long> forAll = new HashSet<>(
                em.createQuery("select t.id from Topic t where t.id in :ids and " + POST + FOR_ALL + ")", Long.class)
                        .setParameter("ids", ids)
                        .getResultList());
        Map<Long, Set<String>> few =
                few(ids.stream().filter(id -> !forAll.contains(id)).toList());
        return rows("select t.id, t.name from Topic t where t.id in :ids", ids).stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.TOPIC, id, stamps.get(id), (String) row[1], null);
                    entry.topics = Set.of((String) row[1]);
                    entry.readers = few.getOrDefault(id, Set.of(Readers.ALL));
                    return entry;
                })
                .toList();
    }

    /** Who finds those that no post for everybody is about. */
    private Map<Long, Set<String>> few(Collection<Long> ids) {
        Map<Long, Set<String>> readers = new HashMap<>();
        if (!ids.isEmpty()) {
            String about = " from Post p join p.topics t %s where t.id in :ids and p.hiddenAt is null";
            ids.forEach(id -> readers.put(id, new HashSet<>()));
            rows("select distinct t.id, w.id" + String.format(about, "join p.audience w"), ids)
                    .forEach(row -> readers.get((Long) row[0]).add(Readers.team((Long) row[1])));
            rows("select distinct t.id, p.author.id" + String.format(about, ""), ids)
                    .forEach(row -> readers.get((Long) row[0]).add(Readers.person((Long) row[1])));
            add(readers, limits("Post p join p.topics t", "t.id", ids));
        }
        return readers;
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select t.id, t.name from Topic t where t.id in :ids and " + POST + " and " + asker.post() + ")",
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        return new Found(FoundKind.TOPIC, (Long) row[0], (String) row[1], "", null, null, "", null);
    }
}
