package org.prikbord.model.anonymous;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.Person;

/** The ideas without a name: those that wait, and whose the others are. Each question is one statement. */
@ApplicationScoped
public class AnonymousIdeas {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Secrecy secrecy;

    @Inject
    private Clock clock;

    protected AnonymousIdeas() {}

    public AnonymousIdeas(EntityManager em, Secrecy secrecy, Clock clock) {
        this.em = em;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /**
     * Seals an idea until it appears, where the charter lets people propose without a name.
     *
     * @param key of the request, so that a retry makes no second one; or null
     * @return when it appears
     */
    public Instant propose(Challenge challenge, Person author, String title, String text, Details details, String key) {
        if (!challenge.isAnonymous()) {
            throw RuleBroken.at("anonymous", "idea.notAnonymous");
        }
        if (!secrecy.isThere()) {
            throw RuleBroken.at("anonymous", "challenge.anonymousSecret");
        }
        // keeps the rules of any idea, and is thrown away
        Idea checked = new Idea(challenge, author, title, text, details, clock);
        String request = key == null ? UUID.randomUUID().toString() : key;
        Envelope envelope = new Envelope(
                author.id(), checked.title(), checked.text(), checked.details().texts(), request);
        Instant appears = Appearance.of(challenge, clock);
        if (!hasAppeared(challenge, envelope)) {
            insert(challenge, envelope, appears);
        }
        return appears;
    }

    private void insert(Challenge challenge, Envelope envelope, Instant appears) {
        String ref = UUID.randomUUID().toString();
        InsertOnce.insert(
                em,
                "insert into waiting_idea (ref, challenge_id, phase, due_at, request_mark, author_mark, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ref,
                challenge.id(),
                challenge.phaseAt(clock).key(),
                appears,
                requestMark("waiting", challenge, envelope),
                secrecy.mark("waiting author", ref, envelope.author()),
                secrecy.seal("waiting " + ref, envelope.bytes()));
    }

    /** Marks of the same request differ before and after an idea appears, so that the two rows cannot be matched. */
    private String requestMark(String when, Challenge challenge, Envelope envelope) {
        return secrecy.mark(when + " request", challenge.id(), envelope.author(), envelope.key());
    }

    private boolean hasAppeared(Challenge challenge, Envelope envelope) {
        return em.createQuery("select count(s) from IdeaSeal s where s.requestMark = :mark", Long.class)
                        .setParameter("mark", requestMark("shown", challenge, envelope))
                        .getSingleResult()
                > 0;
    }

    /** Those of a challenge that wait and are that person's. */
    public List<WaitingView> waitingOf(long challengeId, long personId) {
        return waiting(challengeId).stream()
                .filter(idea -> isBy(idea, personId))
                .flatMap(idea -> envelope(idea).stream()
                        .map(words -> new WaitingView(idea.ref(), words.title(), words.text(), idea.dueAt())))
                .toList();
    }

    private boolean isBy(WaitingIdea idea, long personId) {
        return secrecy.isThere()
                && secrecy.mark("waiting author", idea.ref(), personId).equals(idea.authorMark());
    }

    private List<WaitingIdea> waiting(long challengeId) {
        return em.createQuery(
                        "from WaitingIdea w where w.challenge.id = :challenge order by w.dueAt, w.ref",
                        WaitingIdea.class)
                .setParameter("challenge", challengeId)
                .getResultList();
    }

    /** Its author takes back what has not appeared yet; {@link NotFound} for anybody else. */
    public void withdraw(String ref, long personId) {
        WaitingIdea idea = Optional.ofNullable(em.find(WaitingIdea.class, ref))
                .filter(one -> isBy(one, personId))
                .orElseThrow(NotFound::new);
        take(idea);
    }

    /** Takes one out of those that wait; gives whether nobody else was faster. */
    boolean take(WaitingIdea idea) {
        return em.createQuery("delete from WaitingIdea w where w.ref = :ref")
                        .setParameter("ref", idea.ref())
                        .executeUpdate()
                == 1;
    }

    /** All that wait and whose time has come. */
    List<WaitingIdea> due() {
        return em.createQuery("select w from WaitingIdea w join fetch w.challenge order by w.ref", WaitingIdea.class)
                .getResultStream()
                .filter(idea -> idea.isDue(clock))
                .toList();
    }

    /** What waits; empty when it was sealed with another secret. */
    Optional<Envelope> envelope(WaitingIdea idea) {
        return secrecy.open("waiting " + idea.ref(), idea.sealed()).map(Envelope::of);
    }

    /** Keeps whose an idea is that has just appeared. */
    void seal(Idea idea, Envelope envelope) {
        em.persist(new IdeaSeal(
                idea.id(),
                requestMark("shown", idea.challenge(), envelope),
                mark(idea.id(), envelope.author()),
                secrecy.seal(
                        "idea " + idea.id(),
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(envelope.author())
                                .array())));
    }

    private String mark(long ideaId, long personId) {
        return secrecy.mark("author", ideaId, personId);
    }

    /** Whether that person proposed that idea without a name. */
    public boolean isBy(long ideaId, long personId) {
        return secrecy.isThere()
                && em.createQuery(
                                        "select count(s) from IdeaSeal s where s.ideaId = :idea and s.authorMark = :mark",
                                        Long.class)
                                .setParameter("idea", ideaId)
                                .setParameter("mark", mark(ideaId, personId))
                                .getSingleResult()
                        > 0;
    }

    /** Whether that is an idea that the person proposed without a name. */
    public boolean isBy(Subject subject, long personId) {
        return subject.kind() == ContentKind.IDEA && isBy(subject.id(), personId);
    }

    /** Every idea that this person proposed without a name. Reads all marks there are, as none can be looked for. */
    public Set<Long> by(long personId) {
        return !secrecy.isThere()
                ? Set.of()
                : em.createQuery("select s.ideaId, s.authorMark from IdeaSeal s", Object[].class)
                        .getResultStream()
                        .filter(seal -> mark((Long) seal[0], personId).equals(seal[1]))
                        .map(seal -> (Long) seal[0])
                        .collect(Collectors.toSet());
    }

    /** Who proposed an idea without a name; empty when it has one, or was sealed with another secret. */
    Optional<Long> author(long ideaId) {
        return Optional.ofNullable(em.find(IdeaSeal.class, ideaId))
                .flatMap(seal -> secrecy.open("idea " + ideaId, seal.sealed()))
                .map(bytes -> ByteBuffer.wrap(bytes).getLong());
    }
}
