package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.kudos.Visibility;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamKind;

/** Kudos, for whom they are for. */
final class KudosSource extends Source {
    private static final String TO = "(select listagg(concat(q.givenName, ' ', q.familyName), ', ')"
            + " within group (order by q.givenName, q.familyName) from Kudos y join y.people q where y = k),"
            + " (select listagg(w.name, ', ') within group (order by w.name) from Kudos z join z.teams w where z = k)";

    KudosSource(EntityManager em) {
        super(
                em,
                FoundKind.KUDOS,
                "select k.id, k.createdAt, k.visibility from Kudos k where k.hiddenAt is null",
                "k.id");
    }

    /** What was given at that moment or later. */
    List<Long> since(Instant moment) {
        return em.createQuery("select k.id from Kudos k where k.createdAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Map<Long, Set<String>> people = sets(
                "select k.id, q.id from Kudos k join k.people q where k.id in :ids", ids, row -> row[1].toString());
        Map<Long, Set<String>> teams = sets(
                "select k.id, w.id, w.kind from Kudos k join k.teams w where k.id in :ids",
                ids,
                row -> Readers.addressed((TeamKind) row[2], (Long) row[1]));
        Map<Long, Set<String>> teamsOf = sets(
                "select k.id, q.team.id from Kudos k join k.people q where k.visibility ="
                        + " org.prikbord.model.kudos.Visibility.TEAM and k.id in :ids",
                ids,
                Source::team);
        add(teamsOf, sets("select k.id, w.id from Kudos k join k.teams w where k.id in :ids", ids, Source::team));
        return rows("select k.id, k.giver.id, k.createdAt, k.text, k.visibility from Kudos k where k.id in :ids", ids)
                .stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.KUDOS, id, stamps.get(id), null, (String) row[3]);
                    entry.people = new HashSet<>(people.getOrDefault(id, Set.of()));
                    entry.people.add(row[1].toString());
                    entry.teams = teams.getOrDefault(id, Set.of());
                    entry.readers = readers((Visibility) row[4], entry.people, teamsOf.getOrDefault(id, Set.of()));
                    entry.at = (Instant) row[2];
                    return entry;
                })
                .toList();
    }

    private static Set<String> readers(Visibility seen, Set<String> people, Set<String> teams) {
        return seen == Visibility.ALL
                ? Set.of(Readers.ALL)
                : Stream.concat(people.stream().map(Long::valueOf).map(Readers::person), teams.stream())
                        .collect(Collectors.toSet());
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select k.id, " + PERSON + ", k.createdAt, k.text, k.value.key, " + TO
                        + " from Kudos k join k.giver a join a.team o where k.id in :ids and k.hiddenAt is null and "
                        + asker.kudos(),
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        String to = Stream.of(row[5], row[6])
                .filter(part -> part != null && !part.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return new Found(
                FoundKind.KUDOS,
                (Long) row[0],
                to,
                (String) row[3],
                (PersonView) row[1],
                (Instant) row[2],
                (String) row[4],
                null);
    }
}
