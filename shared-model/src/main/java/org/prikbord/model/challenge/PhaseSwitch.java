package org.prikbord.model.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Tells of phases that have begun. What may be done in a challenge follows from its schedule to the minute, whether or
 * not anybody was told; this writes the event from which notices, lists and live pages follow: once for each phase,
 * however many nodes look, and for the present one only after a time without any.
 */
@ApplicationScoped
public class PhaseSwitch {
    @Inject
    private Challenges challenges;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected PhaseSwitch() {}

    public PhaseSwitch(Challenges challenges, Outbox outbox, NewTransaction transaction, Clock clock) {
        this.challenges = challenges;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all running challenges, and tells of each new phase in a transaction of its own. */
    public void look() {
        transaction.call(challenges::running).stream()
                .filter(challenge -> challenge.phaseAt(clock) != challenge.told())
                .forEach(challenge -> transaction.run(() -> tell(challenge)));
    }

    private void tell(Challenge challenge) {
        Phase begun = challenge.phaseAt(clock);
        if (challenges.tell(challenge.id(), challenge.told(), begun)) {
            outbox.write(EventType.PHASE_BEGAN, challenge.id(), null, begun.key());
        }
    }
}
