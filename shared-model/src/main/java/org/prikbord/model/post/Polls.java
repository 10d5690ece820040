package org.prikbord.model.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Rows;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/**
 * The polls. Who votes is one row, locked while they change their mind, so that two devices at once count once; votes are
 * counted where they are shown. Of an anonymous poll nothing else is kept, not even an order.
 */
@ApplicationScoped
public class Polls {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Polls() {}

    public Polls(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void add(Poll poll) {
        em.persist(poll);
    }

    public Optional<Poll> find(long postId) {
        return Optional.ofNullable(em.find(Poll.class, postId));
    }

    /** The polls of these posts, as pages show them. One statement. */
    public Map<Long, PollView> on(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : em
                        .createQuery(
                                "select distinct p from Poll p left join fetch p.options where p.postId in :ids",
                                Poll.class)
                        .setParameter("ids", postIds)
                        // a list, for a stream gives a poll away before all its options are there
                        .getResultList()
                        .stream()
                        .collect(toMap(Poll::postId, poll -> poll.view(clock)));
    }

    /** What that person chose in these polls, by place; of an anonymous one nobody knows. */
    public Map<Long, Set<Integer>> choicesOf(long personId, Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = em.createNativeQuery(
                        "select v.post_id, v.place from poll_vote v where v.person_id = :person and v.post_id in (:ids)")
                .setParameter("person", personId)
                .setParameter("ids", postIds)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(
                        row -> ((Number) row[0]).longValue(), mapping(row -> ((Number) row[1]).intValue(), toSet())));
    }

    /** In which of these polls that person has voted. */
    public Set<Long> votedIn(long personId, Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(Rows.ids(em.createNativeQuery(
                        "select v.post_id from poll_voter v where v.person_id = :person and v.post_id in (:ids)")
                .setParameter("person", personId)
                .setParameter("ids", postIds)));
    }

    /**
     * Chooses these options in the place of what the person chose before; none takes the vote back. The same again changes
     * nothing. A broken rule once the poll is over, and for a second vote in an anonymous one.
     *
     * @return whether that changed anything
     */
    public boolean vote(long postId, Person person, Set<Integer> places) {
        Poll poll = find(postId).orElseThrow(NotFound::new);
        poll.requireChoosable(places, clock);
        boolean first = !places.isEmpty() && enter(postId, person);
        if (poll.isAnonymous()) {
            if (!first && !votedIn(person.id(), List.of(postId)).isEmpty()) {
                throw new RuleBroken("poll.final");
            }
            if (!first) {
                return false;
            }
            places.stream().sorted().forEach(place -> count(postId, place, 1));
            countVoice(postId, 1);
            return true;
        }
        return first ? replace(postId, person, Set.of(), places) : change(postId, person, places);
    }

    private boolean change(long postId, Person person, Set<Integer> places) {
        boolean voted = !em.createNativeQuery(
                        "select v.person_id from poll_voter v where v.post_id = :post and v.person_id = :person for update")
                .setParameter("post", postId)
                .setParameter("person", person.id())
                .getResultList()
                .isEmpty();
        if (!voted) {
            return false;
        }
        Set<Integer> before = choicesOf(person.id(), List.of(postId)).getOrDefault(postId, Set.of());
        return replace(postId, person, before, places);
    }

    private boolean enter(long postId, Person person) {
        return InsertOnce.insert(em, "insert into poll_voter (post_id, person_id) values (?, ?)", postId, person.id());
    }

    /** In the order of the places for everybody, so that two who vote at once wait for each other but never in a ring. */
    private boolean replace(long postId, Person person, Set<Integer> before, Set<Integer> after) {
        if (before.equals(after)) {
            return false;
        }
        Set<Integer> all = new TreeSet<>(before);
        all.addAll(after);
        for (int place : all) {
            if (!before.contains(place)) {
                write("insert into poll_vote (post_id, person_id, place) values (?1, ?2, ?3)", postId, person, place);
                count(postId, place, 1);
            } else if (!after.contains(place)) {
                write(
                        "delete from poll_vote where post_id = ?1 and person_id = ?2 and place = ?3",
                        postId,
                        person,
                        place);
                count(postId, place, -1);
            }
        }
        if (after.isEmpty()) {
            leave(postId, person);
        } else if (before.isEmpty()) {
            countVoice(postId, 1);
        }
        return true;
    }

    private void leave(long postId, Person person) {
        em.createNativeQuery("delete from poll_voter where post_id = ?1 and person_id = ?2")
                .setParameter(1, postId)
                .setParameter(2, person.id())
                .executeUpdate();
        countVoice(postId, -1);
    }

    private void write(String sql, long postId, Person person, int place) {
        em.createNativeQuery(sql)
                .setParameter(1, postId)
                .setParameter(2, person.id())
                .setParameter(3, place)
                .executeUpdate();
    }

    private void count(long postId, int place, int more) {
        em.createNativeQuery("update poll_option set votes = votes + ?3 where post_id = ?1 and place = ?2")
                .setParameter(1, postId)
                .setParameter(2, place)
                .setParameter(3, more)
                .executeUpdate();
    }

    private void countVoice(long postId, int more) {
        em.createNativeQuery("update poll set voices = voices + ?2 where post_id = ?1")
                .setParameter(1, postId)
                .setParameter(2, more)
                .executeUpdate();
    }
}
