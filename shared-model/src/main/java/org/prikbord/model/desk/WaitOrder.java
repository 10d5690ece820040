package org.prikbord.model.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.prikbord.model.base.PageKey;

/**
 * In which order needs wait: the one that has waited longest first.
 *
 * @param since where a query has the moment since when one waits
 * @param id where it has its number, which parts those of one moment
 */
record WaitOrder(String since, String id) {
    /** What stands after that place, so many at most, of all that a query finds which ends in a condition. */
    <R> TypedQuery<R> after(PageKey place, int most, EntityManager em, String query, Class<R> row) {
        String ordered = " and %1$s >= :at and (%1$s > :at or %2$s > :id) order by %1$s, %2$s";
        return em.createQuery(query + ordered.formatted(since, id), row)
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setMaxResults(most);
    }
}
