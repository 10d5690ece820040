package org.prikbord.model.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prikbord.model.base.PageKey;

/** Which posts a part of the feed has, and in which order: one statement. */
final class FeedQuery {
    private static final long NO_TEAM = -1;

    private final Reader reader;
    private final String order;
    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    FeedQuery(FeedFilter filter, Reader reader) {
        this.reader = reader;
        this.order = filter.activeFirst() ? "p.activeAt" : "p.createdAt";
        this.where = new StringBuilder("p.hiddenAt is null and ").append(reader.condition());
        narrow(filter);
        if (filter.team() != null) {
            // nobody learns of a circle by asking for its posts
            and(
                    "exists (select 1 from Post g join g.audience gt where g = p and gt.id = :team)",
                    "team",
                    reader.teams().contains(filter.team()) ? filter.team() : NO_TEAM);
        }
    }

    private void narrow(FeedFilter filter) {
        if (filter.kind() != null) {
            and("p.kind = :kind", "kind", filter.kind());
        }
        if (filter.unanswered()) {
            and(
                    "p.kind = :question and not exists"
                            + " (select 1 from Comment ca where ca.id = p.answerId and ca.hiddenAt is null)",
                    "question",
                    PostKind.QUESTION);
        }
        if (filter.topic() != null) {
            and(
                    "exists (select 1 from Post f join f.topics ft where f = p and ft.name = :topic)",
                    "topic",
                    filter.topic().toLowerCase(Locale.ROOT));
        }
        if (filter.mine()) {
            where.append(" and ").append(Reader.writtenBySelf("p"));
        }
        if (filter.person() != null) {
            and("a.userName = :person", "person", filter.person());
        }
        if (filter.since() != null) {
            and("p.createdAt >= :since", "since", filter.since());
        }
        if (filter.until() != null) {
            and("p.createdAt < :until", "until", filter.until());
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** From behind that key on; from the beginning for null. */
    FeedQuery before(PageKey key) {
        return key == null ? this : beside(key, "<");
    }

    /** Only what stands before that key. */
    FeedQuery after(PageKey key) {
        return beside(key, ">");
    }

    private FeedQuery beside(PageKey key, String side) {
        and("%1$s %2$s= :at and (%1$s %2$s :at or p.id %2$s :id)".formatted(order, side), "at", key.at());
        parameters.put("id", key.id());
        return this;
    }

    /** But for these. */
    FeedQuery without(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            and("p.id not in :without", "without", ids);
        }
        return this;
    }

    List<PostRow> rows(EntityManager em, int limit) {
        TypedQuery<PostRow> query = reader.ask(em.createQuery(
                        "select " + PostViews.ROW + PostViews.FROM + " where " + where + " order by " + order
                                + " desc, p.id desc",
                        PostRow.class))
                .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
