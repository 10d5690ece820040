package org.prikbord.model.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;

/** Begins a call for help, and follows how it is answered: once that is enough, nobody is called any more. */
@ApplicationScoped
public class HelpFollower implements EventHandler {
    private static final Set<EventType> ABOUT_COMMENTS =
            Set.of(EventType.POST_COMMENTED, EventType.COMMENT_REMOVED, EventType.ANSWER_ACCEPTED);

    /** Payload: what kind of content it is. */
    private static final Set<EventType> ABOUT_EITHER = Set.of(EventType.FEED_MODERATED, EventType.BROUGHT_BACK);

    private static final Set<EventType> ABOUT_POSTS = Set.of(EventType.HELP_CALLED, EventType.ANSWER_WITHDRAWN);

    @Inject
    private HelpCalls calls;

    @Inject
    private HelpRounds rounds;

    @Inject
    private Comments comments;

    @Inject
    private Notices notices;

    @Inject
    private Outbox outbox;

    protected HelpFollower() {}

    public HelpFollower(HelpCalls calls, HelpRounds rounds, Comments comments, Notices notices, Outbox outbox) {
        this.calls = calls;
        this.rounds = rounds;
        this.comments = comments;
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public boolean concerns(EventType type) {
        return ABOUT_COMMENTS.contains(type) || ABOUT_EITHER.contains(type) || ABOUT_POSTS.contains(type);
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type() == EventType.HELP_CALLED) {
            rounds.hold(event.subjectId());
        } else {
            question(event).ifPresent(post -> follow(event, post));
        }
    }

    private Optional<Long> question(DomainEvent event) {
        boolean aboutComment =
                ABOUT_COMMENTS.contains(event.type()) || event.payload().equals(Optional.of(ContentKind.COMMENT.key()));
        return aboutComment
                ? comments.find(event.subjectId()).flatMap(Comment::post).map(Post::id)
                : Optional.of(event.subjectId());
    }

    private void follow(DomainEvent event, long postId) {
        calls.findLocked(postId).ifPresent(call -> {
            Post post = call.post();
            boolean over = call.take(calls.answers(post), post.answer().isPresent()) || post.isHidden();
            outbox.write(EventType.HELP_MOVED, postId, null);
            if (over && notices.removeCalls(postId)) {
                outbox.write(EventType.NOTICES_SENT, event.id(), null);
            }
        });
    }
}
