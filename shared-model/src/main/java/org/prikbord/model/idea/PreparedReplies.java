package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/**
 * The answers that are kept back until they are published together. Those of ideas that are hidden, or a part of others by
 * now, wait until these are shown as themselves again.
 */
@ApplicationScoped
public class PreparedReplies {
    private static final String OF =
            " from PreparedReply p join p.idea i where i.challenge.id = :challenge and " + Shown.idea("i");
    private static final String VIEW = "select new org.prikbord.model.idea.PreparedView(i.id, i.title,"
            + " new org.prikbord.model.idea.IdeaView$DecisionView("
            + PersonView.row("b", "t") + ","
            + " p.outcome, p.reason, p.tone, p.condition, p.reviveOn, p.at, p.version))"
            + " from PreparedReply p join p.idea i join p.by b join b.team t where ";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Ideas ideas;

    @Inject
    private Clock clock;

    protected PreparedReplies() {}

    public PreparedReplies(EntityManager em, Ideas ideas, Clock clock) {
        this.em = em;
        this.ideas = ideas;
        this.clock = clock;
    }

    /**
     * Keeps an answer back, or another one than before; gives whether that changed anything.
     *
     * @param basedOn the version of the one that was seen; null when none was
     */
    public boolean prepare(long ideaId, Person by, Reply reply, Integer basedOn) {
        Idea idea = ideas.getLocked(ideaId);
        idea.challenge().requireAnswerer(by);
        if (!idea.stands()) {
            throw new NotFound();
        }
        if (ideas.decisionOn(ideaId).isPresent()) {
            throw new RuleBroken("idea.decided");
        }
        Optional<PreparedReply> earlier = em.createQuery(
                        "from PreparedReply p where p.idea = :idea", PreparedReply.class)
                .setParameter("idea", idea)
                .getResultStream()
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.get().change(by, reply, basedOn, clock);
        }
        em.persist(new PreparedReply(idea, by, reply, clock));
        return true;
    }

    /** The one that is kept back for an idea. */
    public Optional<PreparedView> of(long ideaId) {
        return em.createQuery(VIEW + "i.id = :idea", PreparedView.class)
                .setParameter("idea", ideaId)
                .getResultStream()
                .findFirst();
    }

    /** For which of these ideas there is one. */
    public Set<Long> among(Collection<Long> ideaIds) {
        return ideaIds.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery("select p.idea.id from PreparedReply p where p.idea.id in :ids", Long.class)
                                .setParameter("ids", ideaIds)
                                .getResultList());
    }

    /** Those of a challenge, in the order in which they were first kept; starts after that key, or at the first for null. */
    public Page<PreparedView> page(long challengeId, PageKey after, int limit) {
        int size = Page.limit(limit);
        List<PreparedView> rows = em.createQuery(
                        VIEW + "i.challenge.id = :challenge and " + Shown.idea("i")
                                + " and i.id > :after order by i.id",
                        PreparedView.class)
                .setParameter("challenge", challengeId)
                .setParameter("after", after == null ? 0 : after.id())
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, PreparedView::key);
    }

    /** How many of them there are. */
    public long count(long challengeId) {
        return em.createQuery("select count(p)" + OF, Long.class)
                .setParameter("challenge", challengeId)
                .getSingleResult();
    }

    /**
     * Publishes all of a challenge, or none; to be called while the challenge is locked. They are by whoever wrote them,
     * or, when those may not answer any more, by whoever publishes.
     *
     * @param expected how many whoever publishes was told of; a broken rule when there are others by now
     * @return the ideas that have their answer now
     */
    public List<Long> publish(Challenge challenge, Person by, long expected) {
        challenge.requireAnswerer(by);
        List<Idea> waiting = em.createQuery(
                        "select i from Idea i where i.challenge = :challenge and " + Shown.idea("i") + " and exists"
                                + " (select 1 from PreparedReply p where p.idea = i) order by i.id",
                        Idea.class)
                .setParameter("challenge", challenge)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<Long, PreparedReply> replies = new HashMap<>();
        em.createQuery("select p" + OF, PreparedReply.class)
                .setParameter("challenge", challenge.id())
                .getResultStream()
                .forEach(prepared -> replies.put(prepared.idea().id(), prepared));
        if (replies.size() != expected || waiting.size() != expected) {
            throw new RuleBroken("answer.preparedOthers", replies.size());
        }
        waiting.forEach(idea -> publish(challenge, by, idea, replies.get(idea.id())));
        return waiting.stream().map(Idea::id).toList();
    }

    private void publish(Challenge challenge, Person by, Idea idea, PreparedReply prepared) {
        Person writer = challenge.isAnsweredBy(prepared.by()) ? prepared.by() : by;
        em.persist(new Decision(idea, writer, prepared.reply(), clock));
        em.remove(prepared);
    }
}
