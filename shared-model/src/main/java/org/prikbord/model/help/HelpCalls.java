package org.prikbord.model.help;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Rows;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Reader;

/** The calls for help, and whom they went to. */
@ApplicationScoped
public class HelpCalls {
    /** So many may be without an answer that helped, and not answered often enough, within an hour. */
    public static final int MOST_OPEN = 2;

    /** After so long a question is not waited for any more; it stays among those without an answer. */
    public static final Duration WAITED_FOR = Duration.ofDays(2);

    private static final Duration OPEN = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Of so many days the page tells how long people waited. */
    public static final int DAYS = 90;

    /** So long it is known whom a call went to. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int LISTED = 30;

    private static final String SEEN = " from HelpCall h join h.post p join p.author a join a.team t" + Writer.OF_POST
            + " where p.hiddenAt is null and ";

    private static final String ROW = "select new org.prikbord.model.help.HelpRow(h,"
            + " " + PersonView.row("a", "t") + ", "
            + Writer.ROW + ", p.text, case when p.answerId is null then false else true end)";

    private static final String FIGURES = "select count(h.firstAfter),"
            + " percentile_cont(0.5) within group (order by h.firstAfter), count(h.thirdAfter),"
            + " percentile_cont(0.5) within group (order by h.thirdAfter)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected HelpCalls() {}

    public HelpCalls(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** That question is urgent; a broken rule when its author has too many of them. */
    public void call(Post question) {
        Person asker = question.author();
        // one of theirs at a time: two at once could both be the last that is allowed
        em.find(Person.class, asker.id(), LockModeType.PESSIMISTIC_WRITE);
        Object[] lately = em.createQuery(
                        "select count(h), sum(case when h.askedAt >= :hour and p.answerId is null and h.answers < h.wanted"
                                + " then 1 else 0 end) from HelpCall h join h.post p"
                                + " where p.author = :asker and p.hiddenAt is null and h.askedAt >= :day",
                        Object[].class)
                .setParameter("hour", clock.instant().minus(OPEN))
                .setParameter("day", clock.instant().minus(DAY))
                .setParameter("asker", asker)
                .getSingleResult();
        if (number(lately[1]) >= MOST_OPEN) {
            throw RuleBroken.at("urgent", "help.open", MOST_OPEN);
        }
        if (number(lately[0]) >= settings.helpCallsADay()) {
            throw RuleBroken.at("urgent", "help.day", settings.helpCallsADay());
        }
        em.persist(new HelpCall(question, clock));
    }

    private static long number(Object counted) {
        return counted == null ? 0 : ((Number) counted).longValue();
    }

    /** The call of that question, with nobody else changing it until the transaction ends. */
    public Optional<HelpCall> findLocked(long postId) {
        return Optional.ofNullable(em.find(HelpCall.class, postId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of which a round is due, also of long ago, the longest waiting first. */
    List<Long> due() {
        return em.createQuery("select h.postId from HelpCall h where h.nextAt <= :now order by h.nextAt", Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Notes that these were asked; gives those of them who had not been before. */
    List<Long> ask(long postId, Collection<Long> people) {
        return people.stream()
                .filter(person -> InsertOnce.insert(
                        em,
                        "insert into help_asked (post_id, person_id, asked_at, passed) values (?, ?, ?, false)",
                        postId,
                        person,
                        clock.instant()))
                .toList();
    }

    /** That person cannot help now. Gives whether they were asked, and had not said so before. */
    boolean pass(long postId, long personId) {
        return em.createNativeQuery("update help_asked set passed = true where post_id = :post and person_id = :person"
                                + " and passed = false")
                        .setParameter("post", postId)
                        .setParameter("person", personId)
                        .executeUpdate()
                > 0;
    }

    /** For which of these that person is asked, and has neither answered nor said that they cannot help. */
    public Set<Long> askedOf(long personId, Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Set.of()
                : new HashSet<>(Rows.ids(em.createNativeQuery(
                                "select a.post_id from help_asked a where a.person_id = :person and a.passed = false and a.post_id in (:ids)"
                                        + " and not exists (select 1 from comment c where c.post_id = a.post_id"
                                        + " and c.author_id = a.person_id and c.hidden_at is null)")
                        .setParameter("person", personId)
                        .setParameter("ids", postIds)));
    }

    /** Which of these that person called for help with. */
    public Set<Long> of(long personId, Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select h.postId from HelpCall h join h.post p where p.author.id = :person and h.postId in :ids",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("ids", postIds)
                        .getResultList());
    }

    /** Notes that who asked says thanks. Gives whether they had not before. */
    public boolean thank(long postId) {
        return em.createNativeQuery("update help_call set thanked = true where post_id = :post and thanked = false")
                        .setParameter("post", postId)
                        .executeUpdate()
                > 0;
    }

    /** When each person but who asked answered for the first time, the earliest first. */
    List<Instant> answers(Post question) {
        return em.createQuery(
                        "select min(c.createdAt) from Comment c where c.post = :post and c.hiddenAt is null"
                                + " and c.author <> :asker group by c.author.id order by 1",
                        Instant.class)
                .setParameter("post", question)
                .setParameter("asker", question.author())
                .getResultList();
    }

    /** How far those of these posts have come that are urgent. One statement. */
    public Map<Long, HelpView> on(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : em.createQuery("from HelpCall h where h.postId in :ids", HelpCall.class)
                        .setParameter("ids", postIds)
                        .getResultStream()
                        .collect(toMap(HelpCall::postId, HelpCall::view));
    }

    /** Those that the reader sees and that wait for an answer that helps, the longest waiting first. */
    public List<HelpRow> waiting(Reader reader) {
        return rows(reader, "p.answerId is null and h.askedAt >= :since order by h.askedAt, h.postId", WAITED_FOR);
    }

    /** Those that the reader sees and that an answer solved, the last first. */
    public List<HelpRow> solved(Reader reader) {
        return rows(
                reader,
                "p.answerId is not null and h.askedAt >= :since order by h.askedAt desc, h.postId desc",
                Duration.ofDays(DAYS));
    }

    private List<HelpRow> rows(Reader reader, String which, Duration back) {
        TypedQuery<HelpRow> query =
                reader.ask(em.createQuery(ROW + SEEN + reader.condition() + " and " + which, HelpRow.class));
        return query.setParameter("since", clock.instant().minus(back))
                .setMaxResults(LISTED)
                .getResultList();
    }

    /** How long people waited, of all that the reader sees. One statement. */
    public HelpFigures figures(Reader reader) {
        Object[] numbers = reader.ask(em.createQuery(
                        FIGURES + SEEN + reader.condition() + " and h.askedAt >= :since", Object[].class))
                .setParameter("since", clock.instant().minus(Duration.ofDays(DAYS)))
                .getSingleResult();
        return new HelpFigures(HelpFigures.of(numbers[0], numbers[1]), HelpFigures.of(numbers[2], numbers[3]));
    }

    /** Forgets whom calls went to that are long over; gives how many rows that were. */
    public int forget() {
        return em.createNativeQuery("delete from help_asked where asked_at < :moment")
                .setParameter("moment", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
