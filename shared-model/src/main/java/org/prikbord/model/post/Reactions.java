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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.person.Person;

/**
 * Reactions to posts. Doing the same twice, or at once from two devices, is doing it once. The board offers some of the
 * kinds; what was given of another before still counts, and can be taken back.
 */
@ApplicationScoped
public class Reactions {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    protected Reactions() {}

    /** Of a board that offers what boards do unless they are told otherwise. */
    public Reactions(EntityManager em, Clock clock) {
        this(em, clock, new Settings(Map.of()));
    }

    Reactions(EntityManager em, Clock clock, Settings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    private List<ReactionKind> offered() {
        return settings.feedReactions().stream()
                .map(key -> Keys.parse(ReactionKind.class, key))
                .toList();
    }

    /** Gives whether that changed anything; a broken rule for a kind that is not offered. */
    public boolean add(Post post, Person person, ReactionKind kind) {
        if (!offered().contains(kind)) {
            throw RuleBroken.at("kind", "reaction.offered", kind.key(), String.join(", ", settings.feedReactions()));
        }
        return InsertOnce.insert(
                em,
                "insert into reaction (post_id, person_id, kind, created_at) values (?, ?, ?, ?)",
                post.id(),
                person.id(),
                kind.key(),
                clock.instant());
    }

    /** Gives whether that changed anything. */
    public boolean remove(Post post, Person person, ReactionKind kind) {
        return em.createQuery("delete from Reaction r where r.post = :post and r.person = :person and r.kind = :kind")
                        .setParameter("post", post)
                        .setParameter("person", person)
                        .setParameter("kind", kind)
                        .executeUpdate()
                > 0;
    }

    /** How many there are of each kind on these posts, each of which is in the map. */
    Map<Long, List<Reacted>> on(Collection<Long> ids) {
        Map<Long, Map<ReactionKind, Long>> counts = counts(ids);
        List<ReactionKind> offered = offered();
        return ids.stream()
                .distinct()
                .collect(toMap(id -> id, id -> Reacted.of(offered, counts.getOrDefault(id, Map.of()))));
    }

    /** Those on a post to which nobody can have reacted yet. */
    List<Reacted> none() {
        return Reacted.of(offered(), Map.of());
    }

    private Map<Long, Map<ReactionKind, Long>> counts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r.post.id, r.kind, count(r) from Reaction r where r.post.id in :ids group by r.post.id, r.kind",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], toMap(row -> (ReactionKind) row[1], row -> (Long) row[2])));
    }

    /** How that person reacted to these posts; a post without a reaction of theirs is not in the map. */
    public Map<Long, Set<ReactionKind>> of(long personId, Collection<Long> postIds) {
        if (postIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r.post.id, r.kind from Reaction r where r.person.id = :person and r.post.id in :ids",
                        Object[].class)
                .setParameter("person", personId)
                .setParameter("ids", postIds)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (ReactionKind) row[1], toSet())));
    }
}
