package org.prikbord.model.help;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.Rows;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.Present;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Topic;

/**
 * Who is asked next: people who answered questions like it before, and when there are none (any more) colleagues to whom
 * it is addressed, or of the own team. Never who asked, who does not see it, who was asked before, who does not want to be,
 * or who was asked as often as anybody may be in a day. The number of statements does not depend on how many there are.
 */
@ApplicationScoped
public class Helpers {
    /** Whoever read what is no older than this, or has a page open, is here. */
    private static final Duration HERE = Duration.ofMinutes(15);

    private static final Duration DAY = Duration.ofDays(1);

    /** So many earlier questions, the newest, and so many people are looked at. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private LikeQuestions like;

    @Inject
    private Present present;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected Helpers() {}

    public Helpers(EntityManager em, LikeQuestions like, Present present, Settings settings, Clock clock) {
        this.em = em;
        this.like = like;
        this.present = present;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whom to ask now.
     *
     * @param wide whether nobody likely is left, and these are colleagues
     */
    record Next(List<Long> people, boolean wide) {}

    /** The next so many at most. */
    Next next(Post question, int many) {
        Map<Long, Long> knowing = knowing(question);
        List<Long> likely = first(question, active(knowing.keySet()), knowing, many);
        return likely.isEmpty()
                ? new Next(first(question, colleagues(question), Map.of(), many), true)
                : new Next(likely, false);
    }

    private List<Long> first(Post question, List<Person> people, Map<Long, Long> knowing, int many) {
        List<Person> free = people.stream()
                .filter(person -> !person.isSameAs(question.author()) && question.isFor(person))
                .toList();
        Set<Long> ids = new HashSet<>(free.stream().map(Person::id).toList());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Asked> asked = asked(question, ids);
        Set<Long> here = here(ids);
        return Helper.first(
                free.stream()
                        .filter(person ->
                                asked.getOrDefault(person.id(), Asked.NEVER).mayBeAgain(settings.helpAskedADay()))
                        .map(person -> new Helper(
                                person.id(),
                                knowing.getOrDefault(person.id(), 0L),
                                here.contains(person.id()),
                                !person.team()
                                        .id()
                                        .equals(question.author().team().id()),
                                asked.getOrDefault(person.id(), Asked.NEVER).last()))
                        .toList(),
                many);
    }

    /** How much who answered questions like it knows. */
    private Map<Long, Long> knowing(Post question) {
        LikeQuestions.Like found = like.those(question);
        Set<Long> questions = new HashSet<>(found.posts());
        List<String> topics = question.topics().stream().map(Topic::name).toList();
        if (!topics.isEmpty()) {
            questions.addAll(em.createQuery(
                            "select p.id from Post p where p.kind = :kind and p.hiddenAt is null and exists"
                                    + " (select 1 from Post q join q.topics t where q = p and t.name in :topics)"
                                    + " order by p.createdAt desc, p.id desc",
                            Long.class)
                    .setParameter("kind", PostKind.QUESTION)
                    .setParameter("topics", topics)
                    .setMaxResults(MOST)
                    .getResultList());
        }
        questions.remove(question.id());
        Map<Long, Long> knowing = new HashMap<>();
        count("c.post.id in :ids", questions, knowing);
        count("c.id in :ids", found.comments(), knowing);
        return knowing;
    }

    private void count(String which, Collection<Long> ids, Map<Long, Long> knowing) {
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select c.author.id, sum(case when p.answerId = c.id then 3 else 1 end)"
                                    + " from Comment c join c.post p where c.hiddenAt is null and c.author <> p.author and "
                                    + which + " group by c.author.id order by 2 desc, 1",
                            Object[].class)
                    .setParameter("ids", ids)
                    .setMaxResults(MOST)
                    .getResultList()
                    .forEach(row -> knowing.merge((Long) row[0], ((Number) row[1]).longValue(), Long::sum));
        }
    }

    private List<Person> active(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : willing("p.id in :them", ids);
    }

    private List<Person> colleagues(Post question) {
        Set<Team> teams =
                question.audience().isEmpty() ? Set.of(question.author().team()) : question.audience();
        return willing(
                "(p.team.id in :them or exists (select 1 from Person m join m.circles w where m = p and w.id in :them))",
                teams.stream().map(Team::id).toList());
    }

    private List<Person> willing(String which, Collection<Long> them) {
        List<Long> ids = em.createQuery(
                        "select p.id from Person p where p.active = true and p.id <> 0 and " + which
                                + " and not exists (select 1 from NoticeOff o where o.personId = p.id and o.kind = :help)"
                                + " order by p.id",
                        Long.class)
                .setParameter("them", them)
                .setParameter("help", NoticeKind.HELP)
                .setMaxResults(2 * MOST)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct p from Person p join fetch p.team left join fetch p.circles where p.id in :ids",
                                Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How somebody was asked before: when last, how often within a day, and whether for this question. */
    private record Asked(Instant last, long lately, boolean forThis) {
        static final Asked NEVER = new Asked(null, 0, false);

        boolean mayBeAgain(int most) {
            return !forThis && lately < most;
        }
    }

    private Map<Long, Asked> asked(Post question, Collection<Long> ids) {
        List<?> rows = em.createNativeQuery(
                        "select a.person_id, max(a.asked_at), sum(case when a.asked_at >= :since then 1 else 0 end),"
                                + " max(case when a.post_id = :post then 1 else 0 end)"
                                + " from help_asked a where a.person_id in (:ids) group by a.person_id")
                .setParameter("since", clock.instant().minus(DAY))
                .setParameter("post", question.id())
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> new Asked(
                                Rows.instant(row[1]), ((Number) row[2]).longValue(), ((Number) row[3]).intValue() > 0),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Those of them who have a page open on this node, or have just read something that was just written. */
    private Set<Long> here(Set<Long> ids) {
        Set<Long> here = new HashSet<>(present.people());
        here.retainAll(ids);
        here.addAll(Rows.ids(em.createNativeQuery(
                        "select distinct c.person_id from read_cursor c where c.seen_at >= :since and c.person_id in (:ids)")
                .setParameter("since", clock.instant().minus(HERE))
                .setParameter("ids", ids)));
        return here;
    }
}
