package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.attention.Attentions;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/** Tells people of what they follow: comments on a post, and new posts by somebody, for a team or on a topic. */
@ApplicationScoped
public class FollowNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private Attentions attentions;

    @Inject
    private Posts posts;

    @Inject
    private Comments comments;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected FollowNotices() {}

    public FollowNotices(
            Notices notices, Attentions attentions, Posts posts, Comments comments, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.attentions = attentions;
        this.posts = posts;
        this.comments = comments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.POST_COMMENTED || type == EventType.POST_WRITTEN;
    }

    @Override
    public void handle(DomainEvent event) {
        boolean told = event.type() == EventType.POST_WRITTEN
                ? posts.find(event.subjectId())
                        .filter(FollowNotices::isTold)
                        .filter(post -> written(event, post))
                        .isPresent()
                : comments.find(event.subjectId())
                        .filter(comment -> !comment.isHidden())
                        .filter(comment -> commented(event, comment))
                        .isPresent();
        if (told) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    /** Of an announcement everybody whom it concerns is told already. */
    private static boolean isTold(Post post) {
        return !post.isHidden() && !post.isRemoved() && post.kind() != PostKind.ANNOUNCEMENT;
    }

    private boolean written(DomainEvent event, Post post) {
        return notices.tell(
                attentions.waitingFor(post).stream()
                        .filter(person -> !person.isSameAs(post.writtenBy().orElse(null)))
                        .toList(),
                post.author(),
                what(event, NoticeKind.AWAITED, post.author(), post, post.text()));
    }

    private boolean commented(DomainEvent event, Comment comment) {
        return comment.post()
                .filter(post -> !post.isHidden())
                .map(post -> notices.tell(
                        followers(event, comment, post),
                        comment.author(),
                        what(event, NoticeKind.FOLLOWED, comment.author(), post, comment.text())))
                .orElse(false);
    }

    /** Without whose post it is and who is replied to: they hear of it as that. */
    private List<Person> followers(DomainEvent event, Comment comment, Post post) {
        Optional<Person> repliedTo =
                comments.find(NoticeWriter.repliedTo(event, comment)).map(Comment::author);
        return attentions.followersOf(post).stream()
                .filter(person -> !person.isSameAs(post.author())
                        && repliedTo.filter(person::isSameAs).isEmpty())
                .toList();
    }

    private Notice.What what(DomainEvent event, NoticeKind kind, Person actor, Post post, String words) {
        return new Notice.What(
                event.id(),
                kind,
                actor,
                SubjectKind.POST,
                post.id(),
                Text.shortened(words, NoticeWriter.WORDS),
                null,
                clock.instant());
    }
}
