package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.person.Writer;
import org.prikbord.model.post.PostKind;

/** Posts; those that echo kudos are found as kudos. */
final class PostSource extends Source {
    private static final String AUDIENCE =
            "select p.id, w.id, w.kind from Post p join p.audience w where p.forAll = false and p.id in :ids";

    private static final String WORDS =
            "p.text, p.lessonHappened, p.lessonLearned, p.lessonNext, p.aboutTitle, (select listagg(c.text, '\n')"
                    + " within group (order by c.text) from Poll q join q.options c where q.postId = p.id), "
                    + files("f.postId = p.id");

    PostSource(EntityManager em) {
        super(
                em,
                FoundKind.POST,
                "select p.id, p.version, p.createdAt, p.editedAt, p.writtenBy.id from Post p where p.hiddenAt is null"
                        + " and p.kind <> org.prikbord.model.post.PostKind.KUDOS",
                "p.id");
    }

    /** What was written at that moment or later. */
    List<Long> since(Instant moment) {
        return em.createQuery("select p.id from Post p where p.createdAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Map<Long, Set<String>> topics =
                sets("select p.id, t.name from Post p join p.topics t where p.id in :ids", ids, row -> (String) row[1]);
        Map<Long, Set<String>> teams = sets(AUDIENCE, ids, row -> Readers.addressed((TeamKind) row[2], (Long) row[1]));
        Map<Long, Set<String>> readers = sets(AUDIENCE, ids, Source::team);
        readers.putAll(limits("Post p", "p.id", ids));
        return rows(
                        "select p.id, p.kind, p.author.id, p.createdAt, p.forAll, p.writtenBy.id, " + WORDS
                                + " from Post p where p.id in :ids",
                        ids)
                .stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.POST, id, stamps.get(id), null, words(row, 6));
                    entry.postKind = ((PostKind) row[1]).key();
                    Set<Long> writers = ids(row[2], row[5]);
                    entry.people = writers.stream().map(Object::toString).collect(Collectors.toSet());
                    entry.at = (Instant) row[3];
                    entry.topics = topics.getOrDefault(id, Set.of());
                    entry.teams = teams.getOrDefault(id, Set.of());
                    entry.readers = readers(
                            (Boolean) row[4] && !readers.containsKey(id), readers.getOrDefault(id, Set.of()), writers);
                    return entry;
                })
                .toList();
    }

    /** Those of these that are there. */
    static Set<Long> ids(Object... ids) {
        return Stream.of(ids).filter(Objects::nonNull).map(Long.class::cast).collect(Collectors.toSet());
    }

    /** Who finds it: all, or those in these teams and who wrote it, also in another's name. */
    static Set<String> readers(boolean forAll, Set<String> teams, Set<Long> writers) {
        if (forAll) {
            return Set.of(Readers.ALL);
        }
        Set<String> readers = new HashSet<>(teams);
        writers.forEach(writer -> readers.add(Readers.person(writer)));
        return readers;
    }

    private static String words(Object[] row, int from) {
        return Stream.of(row)
                .skip(from)
                .map(part -> part == null ? "" : part.toString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** A share need not say anything, and is found by what it is all the same. */
    private static String shown(String words) {
        return words.isEmpty() ? "…" : words;
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select p.id, p.kind, " + PERSON + ", " + Writer.ROW + ", p.createdAt, " + WORDS
                        + " from Post p join p.author a join a.team o" + Writer.OF_POST
                        + " where p.id in :ids and p.hiddenAt is null and "
                        + asker.post(),
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        return new Found(
                FoundKind.POST,
                (Long) row[0],
                "",
                shown(words(row, 5)),
                (PersonView) row[2],
                Writer.view((Writer) row[3]),
                (Instant) row[4],
                ((PostKind) row[1]).key(),
                null);
    }
}
