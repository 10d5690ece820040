package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.person.PersonView;

/** Who works here now. */
final class PersonSource extends Source {
    PersonSource(EntityManager em) {
        super(
                em,
                FoundKind.PERSON,
                "select a.id, a.version, o.name from Person a join a.team o where a.active = true and a.id <> 0",
                "a.id");
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        return rows(
                        "select a.id, a.givenName, a.familyName, a.userName, a.title, o.id, o.name"
                                + " from Person a join a.team o where a.id in :ids",
                        stamps.keySet())
                .stream()
                .map(row -> {
                    long id = (Long) row[0];
                    String about = row[3] + "\n" + (row[4] == null ? "" : row[4]) + "\n" + row[6];
                    Entry entry = new Entry(FoundKind.PERSON, id, stamps.get(id), row[1] + " " + row[2], about);
                    entry.people = Set.of(Long.toString(id));
                    entry.teams = Set.of(Readers.team((Long) row[5]));
                    return entry;
                })
                .toList();
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select a.id, " + PERSON + ", a.title from Person a join a.team o where a.id in :ids"
                        + " and a.active = true and a.id <> 0",
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        PersonView person = (PersonView) row[1];
        String title = row[2] == null ? "" : row[2].toString();
        String about = title.isBlank() ? person.team() : title + " · " + person.team();
        return new Found(FoundKind.PERSON, person.id(), person.name(), about, person, null, "", null);
    }
}
