package org.prikbord.model.anonymous;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;

/** Tells the author of an idea without a name that two moderators may see theirs, and why. */
@ApplicationScoped
public class UnmaskingNotices implements EventHandler {
    @Inject
    private Unmaskings unmaskings;

    @Inject
    private Notices notices;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected UnmaskingNotices() {}

    public UnmaskingNotices(Unmaskings unmaskings, Notices notices, Outbox outbox, Clock clock) {
        this.unmaskings = unmaskings;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.UNMASKED;
    }

    @Override
    public void handle(DomainEvent event) {
        unmaskings.find(event.subjectId()).filter(Unmasking::isGranted).ifPresent(granted -> {
            Idea idea = granted.idea();
            Notice.What what = new Notice.What(
                    event.id(),
                    NoticeKind.UNMASKED,
                    granted.askedBy(),
                    SubjectKind.IDEA,
                    idea.id(),
                    granted.reason(),
                    granted.rule().key(),
                    clock.instant());
            notices.add(new Notice(idea.author(), what));
            outbox.write(EventType.NOTICES_SENT, event.id(), null);
        });
    }
}
