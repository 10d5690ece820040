package org.prikbord.model.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/** Tells everybody for whom an announcement is to read it, and reminds who has not. */
@ApplicationScoped
public class AnnouncementNotices implements EventHandler {
    private static final Set<EventType> CONCERN = Set.of(
            EventType.ANNOUNCED, EventType.ANNOUNCEMENT_REMINDED, EventType.FEED_MODERATED, EventType.BROUGHT_BACK);

    private static final Set<String> STEPS = Set.of("soon", "over");
    private static final int WORDS = 200;

    @Inject
    private Announcements announcements;

    @Inject
    private Notices notices;

    @Inject
    private Posts posts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected AnnouncementNotices() {}

    public AnnouncementNotices(Announcements announcements, Notices notices, Posts posts, Outbox outbox, Clock clock) {
        this.announcements = announcements;
        this.notices = notices;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return CONCERN.contains(type);
    }

    @Override
    public void handle(DomainEvent event) {
        if (!event.payload().orElse("").equals(ContentKind.COMMENT.key())) {
            posts.find(event.subjectId()).ifPresent(post -> handle(event, post));
        }
    }

    /** What is hidden is not quoted; what is shown again is asked for again. */
    private void handle(DomainEvent event, Post post) {
        if (post.isHidden()) {
            if (notices.removeWordsOf(post)) {
                outbox.write(EventType.NOTICES_SENT, event.id(), null);
            }
        } else if (post.kind() == PostKind.ANNOUNCEMENT) {
            tell(event, post);
        }
    }

    private void tell(DomainEvent event, Post post) {
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.ANNOUNCEMENT,
                post.author(),
                SubjectKind.POST,
                post.id(),
                Text.shortened(post.text(), WORDS),
                event.payload().filter(STEPS::contains).orElse("asked") + "@" + post.dueOn(),
                clock.instant());
        if (announcements.tellWhoHasNot(post.id(), what) > 0) {
            outbox.write(EventType.NOTICES_SENT, event.id(), null);
        }
    }
}
