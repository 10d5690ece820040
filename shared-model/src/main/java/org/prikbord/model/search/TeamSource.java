package org.prikbord.model.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.person.TeamKind;

/** Departments and shops; circles for who is in them. */
final class TeamSource extends Source {
    TeamSource(EntityManager em) {
        super(
                em,
                FoundKind.TEAM,
                "select w.id, w.name, c.about, (select count(m) from Membership m where m.teamId = w.id),"
                        + " (select sum(n.personId) from Membership n where n.teamId = w.id)"
                        + " from Team w left join Circle c on c.teamId = w.id where w.id <> 0",
                "w.id");
    }

    @Override
    List<Entry> read(Map<Long, String> stamps) {
        Set<Long> ids = stamps.keySet();
        Map<Long, Set<String>> members = sets(
                "select m.teamId, m.personId from Membership m where m.teamId in :ids",
                ids,
                row -> Readers.person((Long) row[1]));
        return rows(
                        "select w.id, w.name, w.kind, c.about from Team w left join Circle c on c.teamId = w.id"
                                + " where w.id in :ids",
                        ids)
                .stream()
                .map(row -> {
                    long id = (Long) row[0];
                    Entry entry = new Entry(FoundKind.TEAM, id, stamps.get(id), (String) row[1], (String) row[3]);
                    entry.teams = Set.of(Readers.addressed((TeamKind) row[2], id));
                    entry.readers =
                            row[2] == TeamKind.CIRCLE ? members.getOrDefault(id, Set.of()) : Set.of(Readers.ALL);
                    return entry;
                })
                .toList();
    }

    @Override
    TypedQuery<Object[]> showing(Asker asker) {
        return em.createQuery(
                "select w.id, w.name, w.kind, c.about from Team w left join Circle c on c.teamId = w.id"
                        + " where w.id in :ids and w.id <> 0 and (w.kind <> org.prikbord.model.person.TeamKind.CIRCLE"
                        + " or exists (select 1 from Membership m where m.teamId = w.id and m.personId = :self))",
                Object[].class);
    }

    @Override
    Found found(Object[] row) {
        String about = row[3] == null ? "" : row[3].toString();
        String kind = ((TeamKind) row[2]).key();
        return new Found(FoundKind.TEAM, (Long) row[0], (String) row[1], about, null, null, kind, null);
    }
}
