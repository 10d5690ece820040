package org.prikbord.model.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Reminds who has not read an announcement the day before its last one, and once when that is over: each once, however
 * many nodes look.
 */
@ApplicationScoped
public class AnnouncementReminder {
    @Inject
    private Announcements announcements;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    protected AnnouncementReminder() {}

    public AnnouncementReminder(Announcements announcements, Outbox outbox, NewTransaction transaction) {
        this.announcements = announcements;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Looks at all that is due, and begins the reminders of each in a transaction of its own. */
    public void look() {
        transaction
                .call(announcements::due)
                .forEach(due -> transaction.run(() -> {
                    if (announcements.enter(due)) {
                        outbox.write(EventType.ANNOUNCEMENT_REMINDED, due.postId(), null, due.step());
                    }
                }));
    }
}
