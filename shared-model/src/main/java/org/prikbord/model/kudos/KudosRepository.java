package org.prikbord.model.kudos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;

/** The wall of kudos. A page of it takes three statements, however long it is. */
@ApplicationScoped
public class KudosRepository {
    private static final String PERSON = PersonView.row("a", "t");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected KudosRepository() {}

    public KudosRepository(EntityManager em) {
        this.em = em;
    }

    /** Kudos before their receivers are known. */
    record Row(Long id, PersonView giver, String valueKey, String text, Instant createdAt) {}

    /** Newest first; starts after that key, or at the newest for null. */
    public Page<KudosView> page(PageKey before, int limit) {
        return page(Filter.ALL, before, limit);
    }

    /**
     * Which kudos to show; null means any.
     *
     * @param value the key of a value
     * @param team the id of a team: for the team itself, or for somebody who is in it now
     */
    public record Filter(String value, Long team) {
        public static final Filter ALL = new Filter(null, null);
    }

    /** Newest first, those that the filter lets through. */
    public Page<KudosView> page(Filter filter, PageKey before, int limit) {
        StringBuilder where = new StringBuilder("k.hiddenAt is null");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.value() != null) {
            where.append(" and k.value.key = :value");
            parameters.put("value", filter.value());
        }
        if (filter.team() != null) {
            where.append(" and (exists (select 1 from Kudos x join x.people xp where x = k and xp.team.id = :team)")
                    .append(" or exists (select 1 from Kudos y join y.teams yt where y = k and yt.id = :team))");
            parameters.put("team", filter.team());
        }
        return page(where.toString(), parameters, before, limit);
    }

    /** Those that a person got, by name or with the team that the person is in now. */
    public Page<KudosView> receivedBy(long personId, long teamId, PageKey before, int limit) {
        return page(
                "k.hiddenAt is null and (exists (select 1 from Kudos x join x.people xp where x = k and xp.id = :person)"
                        + " or exists (select 1 from Kudos y join y.teams yt where y = k and yt.id = :team))",
                Map.of("person", personId, "team", teamId),
                before,
                limit);
    }

    /** Those that a person gave. */
    public Page<KudosView> givenBy(long personId, PageKey before, int limit) {
        return page("k.hiddenAt is null and k.giver.id = :person", Map.of("person", personId), before, limit);
    }

    private Page<KudosView> page(String where, Map<String, Object> parameters, PageKey before, int limit) {
        String earlier = before == null ? "" : " and k.createdAt <= :at and (k.createdAt < :at or k.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<Row> query = query(where + earlier + " order by k.createdAt desc, k.id desc");
        parameters.forEach(query::setParameter);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        List<Row> rows = query.setMaxResults(size + 1).getResultList();
        Page<Row> page = Page.of(rows, size, row -> new PageKey(row.createdAt(), row.id()));
        return new Page<>(complete(page.items()), page.next());
    }

    /** One of them as pages show it; a hidden one for its giver and moderators only. */
    public Optional<KudosView> view(long id, SignedIn reader) {
        return complete(query("k.id = :id and (k.hiddenAt is null or a.id = :reader or :all = true)")
                        .setParameter("id", id)
                        .setParameter("reader", reader.personId())
                        .setParameter("all", reader.seesHidden())
                        .getResultList())
                .stream()
                .findFirst();
    }

    private TypedQuery<Row> query(String where) {
        return em.createQuery(
                "select new org.prikbord.model.kudos.KudosRepository$Row(k.id, " + PERSON
                        + ", k.value.key, k.text, k.createdAt) from Kudos k join k.giver a join a.team t where "
                        + where,
                Row.class);
    }

    private List<KudosView> complete(List<Row> rows) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<PersonView>> people = receivers(
                "select k.id, " + PERSON + " from Kudos k join k.people a join a.team t where k.id in :ids"
                        + " order by a.givenName, a.familyName, a.id",
                ids);
        Map<Long, List<TeamView>> teams = receivers(
                "select k.id, new org.prikbord.model.person.TeamView(t.id, t.name, t.kind)"
                        + " from Kudos k join k.teams t where k.id in :ids order by t.name, t.id",
                ids);
        return rows.stream()
                .map(row -> new KudosView(
                        row.id(),
                        row.giver(),
                        people.getOrDefault(row.id(), List.of()),
                        teams.getOrDefault(row.id(), List.of()),
                        row.valueKey(),
                        row.text(),
                        row.createdAt()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Map<Long, List<T>> receivers(String query, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(query, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(row -> (Long) row[0], mapping(row -> (T) row[1], toList())));
    }

    /** Takes them away for good. */
    public void remove(Kudos kudos) {
        em.remove(kudos);
    }

    public Optional<Kudos> find(long id) {
        return Optional.ofNullable(em.find(Kudos.class, id));
    }

    /** The kudos, which nobody hides or takes away until the transaction ends. */
    public Optional<Kudos> findLocked(long id) {
        return Optional.ofNullable(em.find(Kudos.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores new kudos and gives them their id. */
    public void add(Kudos kudos) {
        em.persist(kudos);
    }
}
