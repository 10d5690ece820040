package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.challenge.Challenge;

/** The drafts of ideas: each is asked for by whose it is, so that there is no way to another's. */
@ApplicationScoped
public class IdeaDrafts {
    /** So long an emptied draft still tells windows that were left open that it is gone. */
    private static final Duration EMPTY = Duration.ofDays(7);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected IdeaDrafts() {}

    public IdeaDrafts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What that person is writing for a challenge; empty when nothing was ever kept. */
    public Optional<IdeaDraft> of(long challengeId, long writerId) {
        return query(challengeId, writerId).getResultStream().findFirst();
    }

    private TypedQuery<IdeaDraft> query(long challengeId, long writerId) {
        return em.createQuery(
                        "from IdeaDraft d where d.challenge.id = :challenge and d.writer.id = :writer", IdeaDraft.class)
                .setParameter("challenge", challengeId)
                .setParameter("writer", writerId);
    }

    private Optional<IdeaDraft> locked(long challengeId, long writerId) {
        return query(challengeId, writerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps what that person has written so far, while the challenge takes ideas.
     *
     * @param basedOn the version that the writer saw, 0 for none; {@link ChangedMeanwhile} when it is not the present one
     */
    public IdeaDraft keep(Challenge challenge, long writerId, String title, String text, Details details, int basedOn) {
        challenge.requireIdeasOpen(clock);
        InsertOnce.insert(
                em,
                "insert into idea_draft (challenge_id, writer_id, title, text, saved_at, version)"
                        + " values (?, ?, '', '', ?, 0)",
                challenge.id(),
                writerId,
                clock.instant());
        // between the two it may have been thrown away
        IdeaDraft draft = locked(challenge.id(), writerId).orElseThrow(() -> new ChangedMeanwhile("", "", 0));
        draft.keep(title, text, details, basedOn, clock);
        return draft;
    }

    /**
     * Throws the words away, whatever the phase; where ideas may come without a name, also that there were any. A window
     * that was left open elsewhere saw a version, and what is kept next begins at 0 again: so it is told all the same.
     *
     * @param basedOn the version that the writer saw; {@link ChangedMeanwhile} when there are other words by now
     * @return what is left of it
     */
    public Optional<IdeaDraft> discard(long challengeId, long writerId, int basedOn) {
        Optional<IdeaDraft> draft = locked(challengeId, writerId);
        if (draft.filter(found -> found.challenge().isAnonymous()).isEmpty()) {
            draft.ifPresent(found -> found.keep("", "", new Details(), basedOn, clock));
            return draft;
        }
        draft.filter(found -> !found.isEmpty()).ifPresent(found -> found.requireSeen(basedOn));
        draft.ifPresent(em::remove);
        return Optional.empty();
    }

    /** Leaves nothing of it, whatever it says: it was proposed without a name. */
    public void erase(long challengeId, long writerId) {
        locked(challengeId, writerId).ifPresent(em::remove);
    }

    /** Takes the words out, whichever they are: they were proposed. */
    public void proposed(long challengeId, long writerId) {
        locked(challengeId, writerId).ifPresent(draft -> draft.keep("", "", new Details(), draft.version(), clock));
    }

    /** Forgets drafts of those who left, those for challenges that take no ideas any more, and those long emptied. */
    public int forget() {
        return em.createQuery("delete from IdeaDraft d where d.writer.id in (select p.id from Person p"
                        + " where p.active = false) or d.challenge.id in (select c.id from Challenge c"
                        + " where c.closedAt is not null or c.schedule.decideFrom <= :now)"
                        + " or (d.title = '' and d.text = ''"
                        + " and d.details.text1 = '' and d.details.text2 = '' and d.details.text3 = ''"
                        + " and d.savedAt < :long)")
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("long", clock.instant().minus(EMPTY))
                .executeUpdate();
    }
}
