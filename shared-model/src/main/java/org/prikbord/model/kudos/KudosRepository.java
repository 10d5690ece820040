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
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamView;

/** The wall of kudos. A page of it takes three statements, however long it is. */
@ApplicationScoped
public class KudosRepository {
    private static final String PERSON = PersonView.row("a", "t");

    private static final String TO_TEAM = "k.id in (select x.id from Kudos x join x.people xp where xp.team.id = :team"
            + " union select x.id from Kudos x join x.teams xt where xt.id = :team)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected KudosRepository() {}

    public KudosRepository(EntityManager em) {
        this.em = em;
    }

    /** Kudos before their receivers are known. */
    record Row(
            Long id,
            KudosKind kind,
            PersonView giver,
            String valueKey,
            int wording,
            String text,
            Visibility visibility,
            String onBehalfOf,
            String firstTeam,
            Long cheers,
            Instant createdAt) {}

    /** Newest first; starts after that key, or at the newest for null. */
    public Page<KudosView> page(PageKey before, int limit) {
        return page(Filter.ALL, before, limit);
    }

    /**
     * Which kudos to show; null means any.
     *
     * @param value the key of a value
     * @param team the id of a team: for the team itself, or for somebody who is in it now
     * @param within whether the reader is in that team, and sees what is for it alone
     */
    public record Filter(String value, Long team, boolean within) {
        public static final Filter ALL = new Filter(null, null, false);
    }

    /** Newest first, those that the filter lets through: what is for everybody, or for the team that the reader is in. */
    public Page<KudosView> page(Filter filter, PageKey before, int limit) {
        List<Visibility> seen = filter.within() ? List.of(Visibility.ALL, Visibility.TEAM) : List.of(Visibility.ALL);
        StringBuilder where = new StringBuilder("k.hiddenAt is null and k.visibility in :seen");
        Map<String, Object> parameters = new HashMap<>(Map.of("seen", seen));
        if (filter.value() != null) {
            where.append(" and k.value.key = :value");
            parameters.put("value", filter.value());
        }
        if (filter.team() != null) {
            where.append(" and ").append(TO_TEAM);
            parameters.put("team", filter.team());
        }
        return page(where.toString(), parameters, before, limit);
    }

    /**
     * What hangs where anybody who passes reads it, visitors among them: only what everybody may see, and thanks only.
     *
     * @param team the id of a team, as in {@link Filter}; null for all
     * @param since how old the oldest may be
     * @param most of the newest
     */
    public List<KudosView> onScreen(Long team, Instant since, int most) {
        Map<String, Object> parameters = new HashMap<>(
                Map.<String, Object>of("since", since, "all", Visibility.ALL, "thanks", KudosKind.THANKS));
        String where = "k.hiddenAt is null and k.createdAt >= :since and k.visibility = :all and k.kind = :thanks";
        if (team != null) {
            where += " and " + TO_TEAM;
            parameters.put("team", team);
        }
        return page(where, parameters, null, most).items();
    }

    /** Those that a person got, by name or in a team as it was then. */
    public Page<KudosView> receivedBy(long personId, PageKey before, int limit) {
        return page(
                "k.hiddenAt is null and k.id in (" + KudosReader.GOT + ")", Map.of("self", personId), before, limit);
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
        KudosReader seen = KudosReader.of(reader);
        String where = "k.id = :id and (k.hiddenAt is null or a.id = :self or :all = true) and " + seen.condition();
        TypedQuery<Row> query = seen.ask(query(where));
        return complete(query.setParameter("id", id)
                        .setParameter("all", reader.seesHidden())
                        .getResultList())
                .stream()
                .findFirst();
    }

    private TypedQuery<Row> query(String where) {
        return em.createQuery(
                "select new org.prikbord.model.kudos.KudosRepository$Row(k.id, k.kind, " + PERSON
                        + ", k.value.key, k.wording, k.text, k.visibility, b.name, f.name,"
                        + " (select count(c) from Kudos x join x.cheers c where x = k), k.createdAt)"
                        + " from Kudos k join k.giver a join a.team t left join k.onBehalfOf b left join k.firstTeam f where "
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
                        row.kind(),
                        row.giver(),
                        people.getOrDefault(row.id(), List.of()),
                        teams.getOrDefault(row.id(), List.of()),
                        row.valueKey(),
                        row.wording(),
                        row.text(),
                        row.visibility(),
                        row.onBehalfOf(),
                        row.firstTeam(),
                        row.cheers(),
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

    /** Whether anybody of the one department ever thanked the other one or anybody in it, for all to see. */
    public boolean isThanked(Team by, Team other) {
        return !em.createQuery(
                        "select k.id from Kudos k join k.giver g where g.team = :by and k.visibility = :all"
                                + " and (exists (select 1 from Kudos x join x.people xp where x = k and xp.team = :other)"
                                + " or exists (select 1 from Kudos y join y.teams yt where y = k and yt = :other))",
                        Long.class)
                .setParameter("by", by)
                .setParameter("other", other)
                .setParameter("all", Visibility.ALL)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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
