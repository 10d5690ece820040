package org.prikbord.model.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.choice.Division;
import org.prikbord.model.choice.EqualShares;
import org.prikbord.model.choice.Project;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.person.Person;

/** What ideas cost and who would pay for them. Each question is one statement, however many ideas and people there are. */
@ApplicationScoped
public class Budgets {
    private static final int MOST_KEPT = 100;

    private static final String COUNTED = " i.challenge.id = :challenge and " + Shown.idea("i") + " and not exists"
            + " (select 1 from Decision d where d.idea = i and d.at < :end) and not exists"
            + " (select 1 from EarlierReply e where e.idea = i and e.at < :end)";

    /** What was counted last, of the challenges that were looked at last; each node has its own. */
    private final Map<Long, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    });

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Budgets() {}

    public Budgets(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether everybody divides the budget of a challenge. */
    public boolean isDivided(long challengeId) {
        return vote(challengeId).isPresent();
    }

    private Optional<BudgetVote> vote(long challengeId) {
        return em.createQuery("from BudgetVote b where b.challenge.id = :challenge", BudgetVote.class)
                .setParameter("challenge", challengeId)
                .getResultStream()
                .findFirst();
    }

    /** Lets everybody divide the budget; twice is once. To be called while the challenge is locked. */
    public boolean start(BudgetVote vote) {
        if (isDivided(vote.challenge().id())) {
            return false;
        }
        em.persist(vote);
        return true;
    }

    /** Lets nobody divide it after all, unless somebody has begun to. To be called while the challenge is locked. */
    public boolean stop(Challenge challenge, Person by) {
        challenge.requireAnswerer(by);
        challenge.requireBudgetOpen(clock);
        Optional<BudgetVote> vote = vote(challenge.id());
        if (vote.isPresent() && voters(challenge.id()) > 0) {
            throw new RuleBroken("budget.begun");
        }
        vote.ifPresent(em::remove);
        return vote.isPresent();
    }

    /** How many people would pay for something. */
    public long voters(long challengeId) {
        return em.createQuery(
                        "select count(distinct a.person.id) from Approval a where a.idea.challenge.id = :challenge",
                        Long.class)
                .setParameter("challenge", challengeId)
                .getSingleResult();
    }

    /** Tells what an idea costs, in cents, or another sum than before; gives whether that changed anything. */
    public boolean tellCost(Idea idea, Person by, long cents) {
        em.find(Challenge.class, idea.challenge().id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<IdeaCost> earlier = em.createQuery("from IdeaCost k where k.idea = :idea", IdeaCost.class)
                .setParameter("idea", idea)
                .getResultStream()
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.get().tell(by, cents, clock);
        }
        em.persist(new IdeaCost(idea, by, cents, clock));
        return true;
    }

    /** What these ideas cost, in cents; nothing for those of which nobody has told. */
    public Map<Long, Long> costs(Collection<Long> ideaIds) {
        Map<Long, Long> costs = new HashMap<>();
        if (!ideaIds.isEmpty()) {
            em.createQuery("select k.idea.id, k.cents from IdeaCost k where k.idea.id in :ids", Object[].class)
                    .setParameter("ids", ideaIds)
                    .getResultStream()
                    .forEach(row -> costs.put((Long) row[0], (Long) row[1]));
        }
        return costs;
    }

    /** For which of these ideas that person would pay. */
    public Set<Long> approvedBy(long personId, Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select a.idea.rootId from Approval a where a.person.id = :person and a.idea.rootId in"
                                        + " :ids",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("ids", ideaIds)
                        .getResultList());
    }

    /** Would pay for an idea that costs something, while the challenge takes votes. Twice is once; gives whether that changed anything. */
    public boolean approve(Idea idea, Person person) {
        requireOpen(idea);
        if (costs(List.of(idea.id())).isEmpty()) {
            throw new RuleBroken("budget.noCost");
        }
        return InsertOnce.insert(
                em,
                "insert into approval (idea_id, person_id, created_at) values (?, ?, ?)",
                idea.id(),
                person.id(),
                clock.instant());
    }

    /** Would not pay for it after all. Gives whether that changed anything. */
    public boolean withdraw(Idea idea, Person person) {
        requireOpen(idea);
        return em.createQuery("delete from Approval a where a.person = :person"
                                + " and a.idea.id in (select m.id from Idea m where m.rootId = :idea)")
                        .setParameter("idea", idea.root().id())
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    /** Asks while nobody can be told that the phase has ended: whoever counts after that counts this. */
    private void requireOpen(Idea idea) {
        Challenge challenge = em.find(Challenge.class, idea.challenge().id(), LockModeType.PESSIMISTIC_READ);
        if (!isDivided(challenge.id()) || idea.isHidden()) {
            throw new NotFound();
        }
        challenge.requireVotesOpen(clock);
    }

    /** A division with what it was counted from. */
    private record Kept(List<Object> stamp, Division division) {}

    /**
     * How the budget of a challenge is divided by {@link EqualShares}, once nobody can choose any more: counted from what
     * is stored, so that everybody who asks gets the same, and kept until what it is counted from has changed. An idea
     * that was answered while people were choosing is left out, and so is what the desk has hidden.
     */
    public Division division(ChallengeView challenge) {
        Instant end = challenge
                .schedule()
                .from(Phase.DECIDE)
                .map(moment -> moment.atZone(clock.getZone()).toInstant())
                .orElseGet(clock::instant);
        if (challenge.hidesVotes(clock)) {
            return count(challenge, end);
        }
        List<Object> stamp = stamp(challenge, end);
        Kept before = kept.get(challenge.id());
        if (before != null && before.stamp().equals(stamp)) {
            return before.division();
        }
        Division counted = count(challenge, end);
        kept.put(challenge.id(), new Kept(stamp, counted));
        return counted;
    }

    /** Who would pay for what cannot change after the end; what is hidden, and the budget, can. */
    private List<Object> stamp(ChallengeView challenge, Instant end) {
        Object[] counted = em.createQuery(
                        "select count(i), coalesce(sum(i.id), 0), coalesce(sum(k.cents), 0) from IdeaCost k"
                                + " join k.idea i where" + COUNTED,
                        Object[].class)
                .setParameter("challenge", challenge.id())
                .setParameter("end", end)
                .getSingleResult();
        return Arrays.asList(challenge.budget(), end, counted[0], counted[1], counted[2]);
    }

    private Division count(ChallengeView challenge, Instant end) {
        List<Project> projects = em.createQuery(
                        "select new org.prikbord.model.choice.Project(i.id, k.cents) from IdeaCost k join k.idea i where"
                                + COUNTED + " order by i.id",
                        Project.class)
                .setParameter("challenge", challenge.id())
                .setParameter("end", end)
                .getResultList();
        Map<Long, Set<Long>> ballots = new HashMap<>();
        em.createQuery(
                        "select distinct a.person.id, i.id from Approval a join a.idea m join Idea i on i.id ="
                                + " m.rootId where" + COUNTED + " order by a.person.id, i.id",
                        Object[].class)
                .setParameter("challenge", challenge.id())
                .setParameter("end", end)
                .getResultStream()
                .forEach(row -> ballots.computeIfAbsent((Long) row[0], person -> new HashSet<>())
                        .add((Long) row[1]));
        return EqualShares.divide(challenge.budget() == null ? 0 : challenge.budget(), projects, ballots.values());
    }
}
