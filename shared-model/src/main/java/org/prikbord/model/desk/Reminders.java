package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.person.Person;

/** Reminds sponsors of ideas that wait for their answer, once a day at most, whoever asks. */
@ApplicationScoped
public class Reminders {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Challenges challenges;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Reminders() {}

    public Reminders(EntityManager em, Challenges challenges, Audit audit, Outbox outbox, Clock clock) {
        this.em = em;
        this.challenges = challenges;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Reminds the sponsor of that challenge; a broken rule when nothing waits or somebody did so today. */
    public void remind(Person by, long challengeId) {
        Challenge challenge = challenges.get(challengeId);
        LocalDate today = LocalDate.now(clock);
        boolean past = challenge.closedAt().isEmpty() && !challenge.hidesVotes(clock);
        if (!past || challenges.waiting(challengeId) == 0) {
            throw new RuleBroken("reminder.nothing");
        }
        boolean first = InsertOnce.insert(
                em,
                "insert into reminder (challenge_id, person_id, reminded_on) values (?, ?, ?)",
                challengeId,
                by.id(),
                today);
        if (!first) {
            throw new RuleBroken("reminder.today");
        }
        String sponsor = challenge.sponsor().displayName();
        audit.write(by, new AuditEntry.Done(AuditAct.REMINDED, null, null, challenge.title(), sponsor));
        outbox.write(EventType.SPONSOR_REMINDED, challengeId, by.id());
    }
}
