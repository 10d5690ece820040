package org.prikbord.model.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/** Reminds experts who have something left to score the day before it is due: once, however many nodes look. */
@ApplicationScoped
public class ExpertReminder {
    @Inject
    private Experts experts;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected ExpertReminder() {}

    public ExpertReminder(Experts experts, Outbox outbox, NewTransaction transaction, Clock clock) {
        this.experts = experts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all experts, and reminds each in a transaction of its own. */
    public void look() {
        LocalDate today = LocalDate.now(clock);
        transaction.call(() -> experts.toRemind(today)).stream()
                .filter(expert -> expert.challenge().phaseAt(clock).takesScores())
                .forEach(expert -> transaction.run(() -> {
                    if (experts.remind(expert.id(), today)) {
                        outbox.write(EventType.EXPERT_REMINDED, expert.id(), null);
                    }
                }));
    }
}
