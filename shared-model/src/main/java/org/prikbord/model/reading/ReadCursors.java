package org.prikbord.model.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Rows;

/** Up to where each person has read the feed, and what is for a team of theirs. It only moves on. */
@ApplicationScoped
public class ReadCursors {
    /** The place of everything that is there for a person; any other place is the id of a team. */
    public static final long EVERYTHING = 0;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected ReadCursors() {}

    public ReadCursors(EntityManager em) {
        this.em = em;
    }

    /** The newest post that the person has read there; empty before they read anything. */
    public Optional<PageKey> of(long personId, long place) {
        List<?> rows = em.createNativeQuery(
                        "select c.seen_at, c.seen_id from read_cursor c where c.person_id = :person and c.place = :place")
                .setParameter("person", personId)
                .setParameter("place", place)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PageKey(Rows.instant(row[0]), ((Number) row[1]).longValue()))
                .findFirst();
    }

    /** The person has read up to there; what is before where they are already changes nothing. */
    public void move(long personId, long place, PageKey seen) {
        boolean first = InsertOnce.insert(
                em,
                "insert into read_cursor (person_id, place, seen_at, seen_id) values (?, ?, ?, ?)",
                personId,
                place,
                seen.at(),
                seen.id());
        if (!first) {
            em.createNativeQuery("update read_cursor set seen_at = :at, seen_id = :id where person_id = :person"
                            + " and place = :place and (seen_at < :at or (seen_at = :at and seen_id < :id))")
                    .setParameter("at", seen.at())
                    .setParameter("id", seen.id())
                    .setParameter("person", personId)
                    .setParameter("place", place)
                    .executeUpdate();
        }
    }
}
