package org.prikbord.model.heard;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Rows;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Reader;

/** What people ask an owner for, and what came of it. */
@ApplicationScoped
public class Hearings {
    /** So long after its day its owner is still reminded, should nobody have looked before. */
    private static final int REMINDED_DAYS = 30;

    private static final String SEEN = " from Hearing h join h.post p where p.hiddenAt is null and ";

    private static final String NUMBERS = "select count(case when h.answer is null and h.owner is null then 1 end),"
            + " count(case when h.answer is null and h.owner is not null then 1 end),"
            + " count(case when h.answer is null and h.due < :today then 1 end),"
            + " count(case when h.askedAt >= :since then h.heardAfter end),"
            + " percentile_cont(0.5) within group (order by case when h.askedAt >= :since then h.heardAfter end),"
            + " count(case when h.askedAt >= :since then h.answeredAfter end),"
            + " percentile_cont(0.5) within group (order by case when h.askedAt >= :since then h.answeredAfter end)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Hearings() {}

    public Hearings(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What came of asking. */
    public enum Asked {
        /** Nobody had asked before. */
        FIRST,
        /** Others had. */
        TOO,
        /** That person had. */
        BEFORE
    }

    /** Asks for an owner of what that post says; a broken rule once it is answered, but for who had asked before. */
    public Asked ask(Post post, Person asker) {
        Hearing.requireAskable(post);
        boolean first = InsertOnce.insert(
                em,
                "insert into hearing (post_id, asked_at, askers, version) values (?, ?, 0, 0)",
                post.id(),
                clock.instant());
        Hearing hearing = getLocked(post.id());
        boolean counted = InsertOnce.insert(
                em, "insert into hearing_asker (post_id, person_id) values (?, ?)", post.id(), asker.id());
        if (!counted) {
            return Asked.BEFORE;
        }
        hearing.requireOpen();
        em.createNativeQuery("update hearing set askers = askers + 1 where post_id = ?1")
                .setParameter(1, post.id())
                .executeUpdate();
        if (first) {
            hearing.begin(asker, clock);
        }
        return first ? Asked.FIRST : Asked.TOO;
    }

    /** The one of that post, with nobody else changing it until the transaction ends; or {@link NotFound}. */
    public Hearing getLocked(long postId) {
        return Optional.ofNullable(em.find(Hearing.class, postId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** The one of that post. */
    public Optional<Hearing> find(long postId) {
        return Optional.ofNullable(em.find(Hearing.class, postId));
    }

    /** What happens with these posts, as pages show it; a post for which nobody asks is not in the map. One statement. */
    public Map<Long, HearingView> on(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select h from Hearing h left join fetch h.owner o left join fetch o.team"
                                        + " left join fetch h.steps s left join fetch s.teller t left join fetch t.team"
                                        + " left join fetch s.owner n left join fetch n.team"
                                        + " where h.postId in :ids",
                                Hearing.class)
                        .setParameter("ids", postIds)
                        // a list, for a stream gives one away before all its steps are there
                        .getResultList()
                        .stream()
                        .collect(toMap(Hearing::postId, hearing -> hearing.view(clock)));
    }

    /** For which of these posts that person asked for an owner. */
    public Set<Long> askedBy(long personId, Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Set.of()
                : new HashSet<>(Rows.ids(em.createNativeQuery(
                                "select a.post_id from hearing_asker a where a.person_id = :person and a.post_id in (:ids)")
                        .setParameter("person", personId)
                        .setParameter("ids", postIds)));
    }

    /** Of all that the reader sees, asked for last first; starts after that key, or at the newest for null. */
    public Page<HeardPost> page(PageKey before, int limit, HearingFilter filter, Reader reader) {
        int size = Page.limit(limit);
        String only = filter == null ? "" : " and " + filter.condition();
        String earlier = before == null ? "" : " and h.askedAt <= :at and (h.askedAt < :at or h.postId < :id)";
        TypedQuery<HeardPost.Row> query = reader.ask(em.createQuery(
                        "select new org.prikbord.model.heard.HeardPost$Row(p.id,"
                                + " " + PersonView.row("a", "t") + ", "
                                + Writer.ROW
                                + ", p.text, h.askedAt) from Hearing h join h.post p join p.author a join a.team t"
                                + Writer.OF_POST
                                + " where p.hiddenAt is null and " + reader.condition() + only + earlier
                                + " order by h.askedAt desc, h.postId desc",
                        HeardPost.Row.class))
                .setMaxResults(size + 1);
        if (filter == HearingFilter.OVERDUE) {
            query.setParameter("today", LocalDate.now(clock));
        } else if (filter == HearingFilter.DONE) {
            query.setParameter("done", StepKind.DONE);
        } else if (filter == HearingFilter.NO) {
            query.setParameter("no", StepKind.NO);
        }
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        Page<HeardPost.Row> rows = Page.of(query.getResultList(), size, HeardPost.Row::key);
        Map<Long, HearingView> heard =
                on(rows.items().stream().map(HeardPost.Row::id).toList());
        return rows.map(row -> new HeardPost(row, heard.get(row.id())));
    }

    /** How fast answers are, of all that the reader sees. One statement. */
    public Answering answering(Reader reader) {
        Instant since = clock.instant().atZone(clock.getZone()).minusYears(1).toInstant();
        Object[] numbers = reader.ask(em.createQuery(NUMBERS + SEEN + reader.condition(), Object[].class))
                .setParameter("today", LocalDate.now(clock))
                .setParameter("since", since)
                .getSingleResult();
        return new Answering(
                number(numbers[0]),
                number(numbers[1]),
                number(numbers[2]),
                Answering.days(number(numbers[3]), seconds(numbers[4])),
                Answering.days(number(numbers[5]), seconds(numbers[6])));
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }

    private static Double seconds(Object median) {
        return median == null ? null : ((Number) median).doubleValue();
    }

    /** Whom a step concerns: everybody who asked, took a step or was named as the owner, and still works here. */
    public List<Person> concerned(long postId) {
        Set<Long> ids = Rows.ids(em.createNativeQuery(
                                "select a.person_id from hearing_asker a where a.post_id = :post"
                                        + " union select s.teller_id from hearing_step s where s.post_id = :post"
                                        + " union select s.owner_id from hearing_step s where s.post_id = :post and s.owner_id is not null")
                        .setParameter("post", postId))
                .stream()
                .collect(toSet());
        return em.createQuery(
                        "select distinct p from Person p join fetch p.team left join fetch p.circles"
                                + " where p.active = true and p.id in :ids",
                        Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** A day by which an owner is to have done something, and which reminder of it that is. */
    public record Due(long postId, LocalDate on, String step) {}

    /** What has an owner and is to be done by the next day, or should have been, each with the reminder that is due. */
    public List<Due> due() {
        LocalDate today = LocalDate.now(clock);
        return em.createQuery(
                        "select new org.prikbord.model.heard.Hearings$Due(h.postId, h.due,"
                                + " case when h.due < :today then 'over' else 'soon' end) from Hearing h"
                                + " where h.answer is null and h.owner is not null and h.due between :from and :tomorrow"
                                + " order by h.postId",
                        Due.class)
                .setParameter("today", today)
                .setParameter("tomorrow", today.plusDays(1))
                .setParameter("from", today.minusDays(REMINDED_DAYS))
                .getResultList();
    }

    /** Whether that reminder is to be sent now: once, however many nodes ask. */
    public boolean enter(Due due) {
        return InsertOnce.insert(
                em,
                "insert into hearing_reminder (post_id, due_on, step) values (?, ?, ?)",
                due.postId(),
                due.on(),
                due.step());
    }
}
