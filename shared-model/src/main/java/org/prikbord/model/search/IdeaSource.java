package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Ideas that stand by themselves; those without a name without anybody. */
final class IdeaSource extends Source {
    private static final String WORDS =
            "i.title, i.text, i.details.text1, i.details.text2, i.details.text3, " + files("f.idea.rootId = i.id");

    IdeaSource(EntityManager em) {
        super(
                em,
                FoundKind.IDEA,
                "select i.id, i.version, i.createdAt, i.editedAt, c.version from Idea i join i.challenge c where "
                        + Shown.idea("i"),
                "i.id");
    }

    /** What was proposed or edited at that moment or later. */
    List<Long> since(Instant moment) {
        return em.createQuery(
                        "select i.id from Idea i where i.createdAt >= :moment or i.editedAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** All of these challenges. */
    List<Long> of(Collection<Long> challenges) {
        return em.createQuery("select i.id from Idea i where i.challenge.id in :ids", Long.class)
                .setParameter("ids", challenges)
                .getResultList();
    }

    /** Who finds what is of a challenge for these teams; everybody when there are none. */
    static Set<String> readers(Set<String> teams) {
        if (teams == null) {
            return Set.of(Readers.ALL);
        }
        Set<String> readers = new HashSet<>(teams);
        readers.add(Readers.OPENERS);
        return readers;
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Map<Long, Set<String>> authors = sets(
                "select i.id, k.id from Idea i join i.coauthors k where i.id in :ids", ids, row -> row[1].toString());
        Map<Long, Set<String>> teams = sets(
                "select i.id, w.id from Idea i join i.challenge c join c.audience w where i.id in :ids",
                ids,
                row -> Readers.team((Long) row[1]));
        return rows("select i.id, i.author.id, i.createdAt, " + WORDS + " from Idea i where i.id in :ids", ids).stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.IDEA, id, stamps.get(id), (String) row[3], words(row));
                    entry.people = new HashSet<>(authors.getOrDefault(id, Set.of()));
                    if ((Long) row[1] != Person.COLLEAGUE) {
                        entry.people.add(row[1].toString());
                    }
                    entry.at = (Instant) row[2];
                    entry.readers = readers(teams.get(id));
                    return entry;
                })
                .toList();
    }

    /** All but the title. */
    private static String words(Object... row) {
        return Stream.of(row)
                .skip(4)
                .filter(part -> part != null && !part.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select i.id, " + PERSON + ", i.createdAt, " + WORDS
                        + " from Idea i join i.challenge c join i.author a join a.team o where i.id in :ids and "
                        + Shown.idea("i") + asker.challenge(),
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        PersonView by = (PersonView) row[1];
        return new Found(
                FoundKind.IDEA,
                (Long) row[0],
                (String) row[3],
                words(row),
                by.id() == Person.COLLEAGUE ? null : by,
                (Instant) row[2],
                "",
                null);
    }
}
