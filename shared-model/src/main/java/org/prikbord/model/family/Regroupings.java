package org.prikbord.model.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.family.Regrouping.State;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Stance;

/**
 * Lets ideas become others, and undoes that. Whatever changes where ideas stand holds the challenge in its phase, and
 * then the ideas, the oldest first: so two that happen at once wait for each other, and the second sees what the first did.
 */
@ApplicationScoped
public class Regroupings {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Regroupings() {}

    public Regroupings(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public Optional<Regrouping> find(long id) {
        return Optional.ofNullable(em.find(Regrouping.class, id));
    }

    /** The regrouping, or {@link NotFound}. */
    public Regrouping get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** What has been asked for these ideas and not been answered; the second is null for a split. */
    public Optional<Regrouping> asked(Idea one, Idea other) {
        boolean inOrder = other == null || one.id() < other.id();
        return em.createQuery("from Regrouping r where r.asks = :asks", Regrouping.class)
                .setParameter("asks", inOrder ? Regrouping.asks(one, other) : Regrouping.asks(other, one))
                .getResultStream()
                .findFirst();
    }

    /** What is asked of an idea, and how it came to be or was split: what its authors can answer or undo. */
    public List<Regrouping> of(long ideaId) {
        return em.createQuery(
                        "from Regrouping r where (r.asks is not null and (r.first.id = :idea or r.second.id = :idea))"
                                + " or (r.doneAt is not null and r.undoneAt is null"
                                + " and (r.joint.id = :idea or r.apart.id = :idea)) order by r.id",
                        Regrouping.class)
                .setParameter("idea", ideaId)
                .getResultList();
    }

    /** Proposes that two ideas become one; done at once when nobody else has to agree. */
    public Regrouping merge(long one, long other, Person proposer, Regrouping.Words joint) {
        if (one == other) {
            throw new RuleBroken("regroup.same");
        }
        List<Idea> ideas = locked(List.of(one, other));
        requireNew(ideas.get(0), ideas.get(1));
        return begin(Regrouping.merge(ideas.get(0), ideas.get(1), proposer, joint, clock));
    }

    /** Proposes that part of an idea becomes one of its own; done at once when nobody else has to agree. */
    public Regrouping split(long ideaId, Person proposer, Regrouping.Words rest, Regrouping.Words apart) {
        Idea idea = locked(List.of(ideaId)).get(0);
        requireNew(idea, null);
        return begin(Regrouping.split(idea, proposer, rest, apart, clock));
    }

    private void requireNew(Idea one, Idea other) {
        if (asked(one, other).isPresent()) {
            throw new RuleBroken("regroup.already");
        }
    }

    private Regrouping begin(Regrouping regrouping) {
        requireFree(regrouping.sources());
        em.persist(regrouping);
        doIfAgreed(regrouping);
        return regrouping;
    }

    /**
     * Agrees to it, and does it once everybody has; to what was read of the ideas, and nothing else. Once it is done,
     * to agree again changes nothing.
     *
     * @return whether that changed anything
     */
    public boolean agree(long id, Person person, Regrouping.Seen seen) {
        Regrouping regrouping = locked(id);
        if (regrouping.state() == State.DONE && regrouping.isAsked(person)) {
            return false;
        }
        requireFree(regrouping.sources());
        regrouping.agree(person, seen, clock);
        doIfAgreed(regrouping);
        return true;
    }

    /** Says no to it, or takes it back. Twice is once; gives whether that changed anything. */
    public boolean decline(long id, Person person) {
        Regrouping regrouping = locked(id);
        if (regrouping.state() == State.DECLINED && regrouping.concerns(person)) {
            return false;
        }
        regrouping.decline(person, clock);
        return true;
    }

    private Regrouping locked(long id) {
        Regrouping regrouping = get(id);
        List<Idea> all = new ArrayList<>(regrouping.sources());
        all.addAll(regrouping.results());
        locked(ids(all));
        em.refresh(regrouping, LockModeType.PESSIMISTIC_WRITE);
        return regrouping;
    }

    /**
     * The ideas as they are now, the oldest first, with nobody else changing them or what they are made of, in a phase
     * that stays.
     */
    private List<Idea> locked(Collection<Long> ids) {
        List<Idea> ideas = ids.stream()
                .sorted()
                .map(id -> Optional.ofNullable(em.find(Idea.class, id)).orElseThrow(NotFound::new))
                .toList();
        em.find(Challenge.class, ideas.get(0).challenge().id(), LockModeType.PESSIMISTIC_READ)
                .requireIdeasOpen(clock);
        em.createQuery("from Idea i where i.id in :ids or i.rootId in :ids order by i.id", Idea.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(idea -> em.refresh(idea, LockModeType.PESSIMISTIC_WRITE));
        return ideas;
    }

    /** {@link RuleBroken} unless all of them stand by themselves, are there for everybody and have no answer yet. */
    private void requireFree(List<Idea> ideas) {
        if (!ideas.stream().allMatch(Idea::stands)) {
            throw new RuleBroken("regroup.gone");
        }
        if (ideas.stream().anyMatch(Idea::isHidden)) {
            throw new RuleBroken("regroup.hidden");
        }
        long decided = em.createQuery("select count(d) from Decision d where d.idea in :ideas", Long.class)
                .setParameter("ideas", ideas)
                .getSingleResult();
        if (decided > 0) {
            throw new RuleBroken("regroup.decided");
        }
    }

    private void doIfAgreed(Regrouping regrouping) {
        if (!regrouping.isAgreed()) {
            return;
        }
        List<Idea> sources = regrouping.sources();
        Collection<Person> authors = authors(sources);
        Challenge challenge = sources.get(0).challenge();
        Details details =
                sources.stream().map(Idea::details).reduce(Details::and).orElseThrow();
        Idea joint = made(challenge, authors, regrouping.words(), details);
        Idea apart = regrouping
                .otherWords()
                .map(words -> made(challenge, authors, words, details))
                .orElse(null);
        regrouping.done(joint, apart, clock);
        em.flush();
        em.createQuery("update Idea i set i.joint = :joint where i.rootId in :sources")
                .setParameter("joint", joint)
                .setParameter("sources", ids(sources))
                .executeUpdate();
        partOf(sources, joint);
        sources.forEach(em::refresh);
    }

    private Idea made(Challenge challenge, Collection<Person> authors, Regrouping.Words words, Details details) {
        Idea idea = new Idea(challenge, authors, words.title(), words.text(), details, clock);
        em.persist(idea);
        return idea;
    }

    private static Collection<Person> authors(List<Idea> ideas) {
        Map<Long, Person> authors = new LinkedHashMap<>();
        ideas.stream().flatMap(idea -> idea.authors().stream()).forEach(by -> authors.putIfAbsent(by.id(), by));
        return authors.values();
    }

    private void partOf(List<Idea> ideas, Idea whole) {
        em.createQuery("update Idea i set i.partOf = :whole where i in :ideas")
                .setParameter("whole", whole)
                .setParameter("ideas", ideas)
                .executeUpdate();
    }

    /**
     * Undoes it: the ideas are again as they were, and what was added since is found under the first of them.
     * {@link RuleBroken} when what they became has become something else since, or has its answer. Twice is once.
     *
     * @return whether that changed anything
     */
    public boolean undo(long id, Person person) {
        Regrouping regrouping = locked(id);
        if (regrouping.state() == State.UNDONE && regrouping.isUndoneBy(person)) {
            return false;
        }
        regrouping.undo(person, clock);
        List<Idea> sources = regrouping.sources();
        List<Idea> results = regrouping.results();
        requireFree(results);
        Map<Long, Long> wholes = wholes(results);
        sources.forEach(source -> wholes.put(source.id(), null));
        results.forEach(result -> wholes.put(result.id(), sources.get(0).id()));
        em.flush();
        stand(sources);
        families(wholes).forEach(this::join);
        partOf(results, sources.get(0));
        sources.forEach(em::refresh);
        results.forEach(em::refresh);
        return true;
    }

    /** What each idea that is found under one of these is a part of. */
    private Map<Long, Long> wholes(List<Idea> roots) {
        Map<Long, Long> wholes = new HashMap<>();
        em.createQuery("select i.id, i.partOf.id from Idea i where i.rootId in :roots", Object[].class)
                .setParameter("roots", ids(roots))
                .getResultStream()
                .forEach(row -> wholes.put((Long) row[0], (Long) row[1]));
        return wholes;
    }

    /** The ideas that are a part of another one, by the one under which they are found. */
    private static Map<Long, List<Long>> families(Map<Long, Long> wholes) {
        Map<Long, List<Long>> families = new HashMap<>();
        wholes.forEach((member, whole) -> {
            Long root = whole;
            while (root != null && wholes.get(root) != null) {
                root = wholes.get(root);
            }
            if (root != null) {
                families.computeIfAbsent(root, any -> new ArrayList<>()).add(member);
            }
        });
        return families;
    }

    private void stand(List<Idea> ideas) {
        em.createQuery("update Idea i set i.joint = null, i.partOf = null where i in :ideas")
                .setParameter("ideas", ideas)
                .executeUpdate();
    }

    private void join(Long root, List<Long> members) {
        em.createQuery("update Idea i set i.joint = :root where i.id in :members")
                .setParameter("root", em.getReference(Idea.class, root))
                .setParameter("members", members)
                .executeUpdate();
    }

    private static List<Long> ids(List<Idea> ideas) {
        return ideas.stream().map(Idea::id).sorted(Comparator.naturalOrder()).toList();
    }

    /** Active people of whom an argument or a suggestion that was taken is in an idea, or in what it was made of. */
    public List<Person> contributors(long ideaId) {
        return em.createQuery(
                        "select distinct p from Comment c join c.author p where c.idea.rootId = :idea and p.active ="
                                + " true and c.hiddenAt is null and c.stance is not null and (c.stance <> :suggestion or"
                                + " c.takenIn is not null) order by p.id",
                        Person.class)
                .setParameter("idea", ideaId)
                .setParameter("suggestion", Stance.SUGGESTION)
                .getResultList();
    }
}
