package org.prikbord.model.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.person.PersonView;

/** Where the things of one kind are in the database: for the index, and for whoever found some there. */
abstract class Source {
    static final String PERSON = PersonView.row("a", "o");

    final EntityManager em;
    private final FoundKind kind;
    private final String stamps;
    private final String id;

    /**
     * @param stamps a query for the id and whatever changes when the thing does, of all that anybody may find; ends in a
     *     condition
     * @param id the name of the id in it
     */
    Source(EntityManager em, FoundKind kind, String stamps, String id) {
        this.em = em;
        this.kind = kind;
        this.stamps = stamps;
        this.id = id;
    }

    /** The names of files that are on something, and what stands in them, as one column. */
    static String files(String where) {
        return "(select listagg(concat(f.name, '\n', coalesce(f.words, '')), '\n') within group (order by f.id)"
                + " from Attachment f where f.removedAt is null and " + where + ")";
    }

    FoundKind kind() {
        return kind;
    }

    /** What there is behind that id, by id. */
    Map<Long, String> stamps(long after, int most) {
        return stamps(em.createQuery(stamps + " and " + id + " > :after order by " + id, Object[].class)
                .setParameter("after", after)
                .setMaxResults(most));
    }

    private Map<Long, String> stamps(Collection<Long> ids) {
        return stamps(em.createQuery(stamps + " and " + id + " in :ids", Object[].class)
                .setParameter("ids", ids));
    }

    private static Map<Long, String> stamps(TypedQuery<Object[]> query) {
        Map<Long, String> stamps = new LinkedHashMap<>();
        query.getResultList().forEach(row -> stamps.put((Long) row[0], Arrays.toString(row)));
        return stamps;
    }

    /** The last id of any, or 0. */
    long last() {
        Long last = em.createQuery("select max(e.id) from " + kind.entity() + " e", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Those of these that anybody may find, for the index. */
    final List<Entry> entries(Collection<Long> ids) {
        Map<Long, String> there = ids.isEmpty() ? Map.of() : stamps(ids);
        return there.isEmpty() ? List.of() : read(there);
    }

    /** Reads the words and all else of those with these stamps. */
    abstract List<Entry> read(Map<Long, String> stamps);

    /** Those of these that are there for the reader, by id, in one statement. */
    final Map<Long, Found> shown(Collection<Long> ids, Asker asker) {
        return asker.ask(showing(asker), ids)
                .getResultStream()
                .map(this::found)
                .collect(Collectors.toMap(Found::id, Function.identity()));
    }

    abstract TypedQuery<Object[]> showing(Asker asker);

    abstract Found found(Object[] row);

    List<Object[]> rows(String query, Collection<Long> ids) {
        return em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }

    /**
     * Who finds what belongs to a post p that is for everybody, but shares one that is not: those whom that is for.
     *
     * @param from what the ids are selected from, with p in it
     */
    Map<Long, Set<String>> limits(String from, String id, Collection<Long> ids) {
        String limited = "select distinct " + id + ", %s from " + from
                + " %s where p.forAll = true and p.hiddenAt is null and " + id + " in :ids";
        String shared = "join p.share.original o";
        Map<Long, Set<String>> readers = new HashMap<>();
        add(readers, sets(limited.formatted("w.id", shared + " join o.audience w"), ids, Source::team));
        add(readers, sets(limited.formatted("w.id", "join p.share.limits w"), ids, Source::team));
        for (String writer : List.of("o.author", "o.writtenBy")) {
            add(
                    readers,
                    sets(
                            limited.formatted(writer + ".id", shared) + " and o.forAll = false and " + writer
                                    + " is not null",
                            ids,
                            row -> Readers.person((Long) row[1])));
        }
        return readers;
    }

    static String team(Object... row) {
        return Readers.team((Long) row[1]);
    }

    static void add(Map<Long, Set<String>> all, Map<Long, Set<String>> more) {
        more.forEach(
                (id, names) -> all.computeIfAbsent(id, none -> new HashSet<>()).addAll(names));
    }

    /** What a query of ids and something gives for each id. */
    Map<Long, Set<String>> sets(String query, Collection<Long> ids, Function<Object[], String> name) {
        return rows(query, ids).stream().collect(groupingBy(row -> (Long) row[0], mapping(name, toSet())));
    }
}
