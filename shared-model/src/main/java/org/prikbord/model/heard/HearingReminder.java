package org.prikbord.model.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Reminds an owner the day before the one that they named, and once when that is over: each once, however many nodes look,
 * and anew for a day to which it was moved.
 */
@ApplicationScoped
public class HearingReminder {
    @Inject
    private Hearings hearings;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    protected HearingReminder() {}

    public HearingReminder(Hearings hearings, Outbox outbox, NewTransaction transaction) {
        this.hearings = hearings;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Looks at all that is due, and sends the reminder of each in a transaction of its own. */
    public void look() {
        transaction
                .call(hearings::due)
                .forEach(due -> transaction.run(() -> {
                    if (hearings.enter(due)) {
                        outbox.write(EventType.HEARING_REMINDED, due.postId(), null, due.step() + "@" + due.on());
                    }
                }));
    }
}
