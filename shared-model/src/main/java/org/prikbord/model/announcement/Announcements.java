package org.prikbord.model.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Rows;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.participation.Group;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Reader;

/**
 * What must be read, and who has. That somebody read it is kept once per person, for as long as the announcement is there:
 * for the reminders, and for how many have; it is told by name only where the company has switched that on.
 */
@ApplicationScoped
public class Announcements {
    /** So long after its last day it is still asked of who has not read it; whoever comes later has enough to read. */
    static final int ASKED_DAYS = 30;

    /** Everybody active for whom it is, but for its author, who knows what it says. */
    private static final String AUDIENCE = " from person p join team t on t.id = p.team_id join post a on a.id = ?1"
            + " where p.active and p.id <> 0 and p.id <> a.author_id and (a.for_all"
            + " or exists (select 1 from post_audience x where x.post_id = a.id and x.team_id = p.team_id)"
            + " or exists (select 1 from post_audience x join circle_member m on m.team_id = x.team_id"
            + " where x.post_id = a.id and m.person_id = p.id))";

    private static final String HAS_READ =
            "exists (select 1 from announcement_read r where r.post_id = a.id and r.person_id = p.id)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Announcements() {}

    public Announcements(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** That the person has read it; the same again changes nothing. A broken rule for what need not be read. */
    public void read(Post post, Person person) {
        if (post.kind() != PostKind.ANNOUNCEMENT) {
            throw new RuleBroken("announcement.none");
        }
        InsertOnce.insert(
                em,
                "insert into announcement_read (post_id, person_id, read_at) values (?, ?, ?)",
                post.id(),
                person.id(),
                clock.instant());
    }

    /** Which of these posts that person has read, as far as they had to. */
    public Set<Long> readBy(long personId, Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Set.of()
                : Rows.ids(em.createNativeQuery(
                                        "select r.post_id from announcement_read r where r.person_id = :person and r.post_id in (:ids)")
                                .setParameter("person", personId)
                                .setParameter("ids", postIds))
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** The ids of what that person is still to read, the most urgent first. */
    public List<Long> unreadBy(SignedIn reader, int most) {
        Reader teams = Reader.of(reader);
        List<Long> asked = teams.ask(em.createQuery(
                                "select p.id from Post p where p.dueOn >= :from and p.hiddenAt is null and p.author.id <> :reader and "
                                        + teams.condition() + " order by p.dueOn, p.createdAt, p.id",
                                Long.class)
                        .setParameter("from", LocalDate.now(clock).minusDays(ASKED_DAYS))
                        .setParameter("reader", reader.personId()))
                .getResultList();
        Set<Long> read = readBy(reader.personId(), asked);
        return asked.stream().filter(id -> !read.contains(id)).limit(most).toList();
    }

    /** How many have read it and how many there are, by department and shop. */
    public List<Group> readByTeam(long postId) {
        List<?> rows = em.createNativeQuery("select t.name, count(*), sum(case when " + HAS_READ + " then 1 else 0 end)"
                        + AUDIENCE + " group by t.id, t.name order by t.name, t.id")
                .setParameter(1, postId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Group((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** Who has not read it, by team and name, so many at most. */
    public List<PersonView> missing(long postId, int most) {
        List<Long> ids = Rows.ids(em.createNativeQuery("select p.id" + AUDIENCE + " and not " + HAS_READ
                        + " order by t.name, p.family_name, p.given_name, p.id")
                .setParameter(1, postId)
                .setMaxResults(most));
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select " + PersonView.row("p", "t")
                                        + " from Person p join p.team t where p.id in :ids order by t.name, p.familyName, p.givenName, p.id",
                                PersonView.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** What is to be read by the next day and is not new, or has not been read in time, each with the step that is due. */
    public List<Due> due() {
        LocalDate today = LocalDate.now(clock);
        return em.createQuery(
                        "select new org.prikbord.model.announcement.Announcements$Due(p.id, p.dueOn,"
                                + " case when p.dueOn < :today then 'over' else 'soon' end) from Post p"
                                + " where p.dueOn between :from and :tomorrow and p.hiddenAt is null"
                                + " and (p.dueOn < :today or p.createdAt < :midnight) order by p.id",
                        Due.class)
                .setParameter("today", today)
                .setParameter("tomorrow", today.plusDays(1))
                .setParameter("midnight", today.atStartOfDay(clock.getZone()).toInstant())
                .setParameter("from", today.minusDays(ASKED_DAYS))
                .getResultList();
    }

    /** An announcement of which people are to be reminded, its last day, and which step that is. */
    public record Due(long postId, LocalDate dueOn, String step) {}

    /** Whether these reminders are to be sent now: once, however many nodes ask. */
    public boolean enter(Due due) {
        return InsertOnce.insert(
                em,
                "insert into announcement_reminder (post_id, step) values (?, ?)",
                due.postId(),
                due.step() + "@" + due.dueOn());
    }

    /** Tells everybody who has not read it, in one statement however many they are. Gives how many. */
    public int tellWhoHasNot(long postId, Notice.What what) {
        return em.createNativeQuery(
                        "insert into notice (recipient_id, kind, actor_id, subject_kind, subject_id, detail,"
                                + " detail_key, source_event, created_at) select p.id, ?2, a.author_id, ?3, a.id, ?4, ?5, ?6, ?7"
                                + AUDIENCE + " and not " + HAS_READ)
                .setParameter(1, postId)
                .setParameter(2, what.kind().key())
                .setParameter(3, what.subjectKind().key())
                .setParameter(4, what.detail())
                .setParameter(5, what.detailKey())
                .setParameter(6, what.event())
                .setParameter(7, what.at())
                .executeUpdate();
    }
}
