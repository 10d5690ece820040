package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.PreparedReplies;
import org.prikbord.model.idea.PreparedView;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Answering ideas, for the sponsor of their challenge and communications. */
@ApplicationScoped
public class AnswerService {
    @Inject
    private Ideas ideas;

    @Inject
    private PreparedReplies prepared;

    @Inject
    private Challenges challenges;

    @Inject
    private IdeaService ideaService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    /** An idea for who may answer it. */
    @Allowed
    @Transactional
    public IdeaView answerable(long id) {
        IdeaView idea = ideaService.view(id);
        ideas.get(id).challenge().requireAnswerer(me());
        return idea;
    }

    /** Answers an idea, with the reason; the same twice is once. */
    @Allowed
    @Transactional
    public void decide(long id, Reply reply) {
        long idea = ideaService.view(id).id();
        if (ideas.decide(idea, me(), reply)) {
            tell(idea);
        }
    }

    /**
     * Answers again what was answered with "later".
     *
     * @param basedOn the version of the answer that was seen
     */
    @Allowed
    @Transactional
    public void decideAgain(long id, Reply reply, int basedOn) {
        ideaService.view(id);
        if (ideas.decideAgain(id, me(), reply, basedOn)) {
            tell(id);
        }
    }

    private void tell(long id) {
        outbox.write(EventType.IDEA_DECIDED, id, currentPerson.required().personId());
    }

    /**
     * Keeps an answer back until it is published, or another one than before.
     *
     * @param basedOn the version of the one that was seen; null when none was
     */
    @Allowed
    @Transactional
    public void prepare(long id, Reply reply, Integer basedOn) {
        ideaService.view(id);
        prepared.prepare(id, me(), reply, basedOn);
    }

    /** The answer that is kept back for an idea, for who may answer it. */
    @Allowed
    @Transactional
    public Optional<PreparedView> prepared(long id) {
        ideas.get(id).challenge().requireAnswerer(me());
        return prepared.of(id);
    }

    /**
     * The answers of a challenge that are kept back.
     *
     * @param ideas for which of the ideas that were asked about there is one
     * @param number how many there are
     */
    public record Kept(Set<Long> ideas, long number) {
        /** What everybody else knows. */
        public static final Kept NONE = new Kept(Set.of(), 0);
    }

    /** What is kept back of a challenge, and for which of these ideas, for who may answer it. */
    @Allowed
    @Transactional
    public Kept kept(long challengeId, Collection<Long> ids) {
        challenges.get(challengeId).requireAnswerer(me());
        return new Kept(prepared.among(ids), prepared.count(challengeId));
    }

    /** The answers of a challenge that are kept back, for who may answer it. */
    @Allowed
    @Transactional
    public Page<PreparedView> preparedOf(long challengeId, PageKey after, int limit) {
        challenges.get(challengeId).requireAnswerer(me());
        return prepared.page(challengeId, after, limit);
    }

    /**
     * Publishes all of them, or none.
     *
     * @param expected how many there were when the person was asked
     * @param key of the request, so that a retry publishes nothing else; or null
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void publish(long challengeId, long expected, String key) {
        long me = currentPerson.required().personId();
        once.once(me, OnceKey.of(key, "publish", challengeId, expected), () -> {
            prepared.publish(challenges.getLocked(challengeId), me(), expected).forEach(this::tell);
            return challengeId;
        });
    }

    /** What was answered before to an idea that is known to be there for the person, the last first. */
    @Allowed
    @Transactional
    public List<DecisionView> earlier(long id) {
        return ideas.earlierReplies(id);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
