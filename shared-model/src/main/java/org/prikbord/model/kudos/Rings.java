package org.prikbord.model.kudos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.prikbord.model.person.PersonView;

/**
 * People who thank each other in a ring, again and again. Friends do so, too: it is pointed out to moderators, who may look
 * at the notes, and nothing follows from it by itself. Notes that are not for everybody are not counted.
 */
@ApplicationScoped
public class Rings {
    /** In that time. */
    public static final Duration LATELY = Duration.ofDays(30);
    /** So often each of a ring thanks the next. */
    public static final int OFTEN = 3;
    /** Of so many people at most. */
    public static final int LARGEST = 4;

    private static final int MOST = 50;
    /** More pairs than that are a company that likes to say thanks, in which no ring tells anything. */
    private static final int MOST_PAIRS = 5_000;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Rings() {}

    public Rings(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The rings of the last 30 days, each once, those of the fewest people first; at most 50. Two statements. */
    public List<List<PersonView>> lately() {
        Map<Long, TreeSet<Long>> thanked = often().stream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toCollection(TreeSet::new))));
        List<List<Long>> rings = new ArrayList<>();
        for (int size = 2; size <= LARGEST; size++) {
            for (Long first : new TreeSet<>(thanked.keySet())) {
                extend(List.of(first), size, thanked, rings);
            }
        }
        List<List<Long>> some = rings.stream().limit(MOST).toList();
        Map<Long, PersonView> people =
                named(some.stream().flatMap(List::stream).distinct().toList());
        return some.stream()
                .map(ring ->
                        ring.stream().map(people::get).filter(Objects::nonNull).toList())
                .toList();
    }

    private List<Object[]> often() {
        return em.createQuery(
                        "select k.giver.id, p.id from Kudos k join k.people p where k.createdAt > :since"
                                + " and k.giver <> p and k.kind = :thanks and k.visibility = :all group by k.giver.id, p.id"
                                + " having count(k) >= :often order by k.giver.id, p.id",
                        Object[].class)
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("thanks", KudosKind.THANKS)
                .setParameter("all", Visibility.ALL)
                .setParameter("often", OFTEN)
                .setMaxResults(MOST_PAIRS)
                .getResultList();
    }

    /** A ring is found from the smallest id in it, so that it is found once in each direction. */
    private static void extend(List<Long> path, int size, Map<Long, TreeSet<Long>> thanked, List<List<Long>> rings) {
        long first = path.get(0);
        TreeSet<Long> next = thanked.getOrDefault(path.get(path.size() - 1), new TreeSet<>());
        if (path.size() == size) {
            if (next.contains(first) && rings.stream().noneMatch(ring -> isSame(ring, path))) {
                rings.add(path);
            }
            return;
        }
        for (Long person : next.tailSet(first, false)) {
            if (rings.size() < MOST && !path.contains(person)) {
                List<Long> longer = new ArrayList<>(path);
                longer.add(person);
                extend(longer, size, thanked, rings);
            }
        }
    }

    private static boolean isSame(List<Long> ring, List<Long> path) {
        return ring.size() == path.size() && ring.containsAll(path);
    }

    private Map<Long, PersonView> named(List<Long> ids) {
        Map<Long, PersonView> people = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select " + PersonView.row("a", "t") + " from Person a join a.team t where a.id in :ids",
                            PersonView.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(person -> people.put(person.id(), person));
        }
        return people;
    }
}
