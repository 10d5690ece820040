package org.prikbord.model.notice;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/**
 * Tells who wrote a post that somebody shared it, how it begins, and with which departments and shops; never with which
 * circle, of which they may know nothing.
 */
@ApplicationScoped
public class ShareNotices implements EventHandler {
    private static final Set<EventType> CONCERN =
            Set.of(EventType.POST_WRITTEN, EventType.POST_REMOVED, EventType.FEED_MODERATED, EventType.BROUGHT_BACK);

    @Inject
    private Notices notices;

    @Inject
    private Posts posts;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected ShareNotices() {}

    public ShareNotices(Notices notices, Posts posts, Outbox outbox, Clock clock) {
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
        if (!event.payload().orElse("").equals(ContentKind.COMMENT.key()) && tellOrNot(event)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    /** A share that is there is told of, be it again; one that is not, no more. */
    private boolean tellOrNot(DomainEvent event) {
        Optional<Post> there = posts.find(event.subjectId()).filter(share -> !share.isHidden() && !share.isAway());
        if (there.isEmpty()) {
            return notices.removeShare(event.subjectId());
        }
        Post share = there.get();
        return share.share()
                .original()
                .filter(original -> !notices.tellsOfShare(share.id()))
                .filter(original -> tell(event, share, original))
                .isPresent();
    }

    private boolean tell(DomainEvent event, Post share, Post original) {
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.SHARED,
                share.author(),
                SubjectKind.POST,
                original.id(),
                new SharedWords(with(share), original.text()).detail(),
                share.id().toString(),
                clock.instant());
        return notices.tell(List.of(original.author()), share.author(), what);
    }

    /** The names of those whom it was shared with, as far as everybody knows them. */
    private static String with(Post share) {
        return share.audience().stream()
                .filter(team -> team.kind() != TeamKind.CIRCLE)
                .map(Team::name)
                .sorted()
                .collect(joining(", "));
    }
}
