package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Posts;

/** Reading and writing what people say under posts. */
@ApplicationScoped
public class CommentService {
    @Inject
    private Posts posts;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private WordRules wordRules;

    @Inject
    private Moderation moderation;

    @Inject
    private Clock clock;

    /** Oldest first; from the oldest when the key is null. */
    @Allowed
    @Transactional
    public Page<CommentView> page(long postId, PageKey after, int limit) {
        posts.get(postId, currentPerson.required());
        return comments.onPost(postId, after, limit);
    }

    /** One comment under that post; {@link NotFound} when it is not there. */
    @Allowed
    @Transactional
    public CommentView view(long postId, long id) {
        posts.get(postId, currentPerson.required());
        return comments.viewOnPost(id, currentPerson.required())
                .filter(comment -> comment.subject() == postId)
                .orElseThrow(NotFound::new);
    }

    /**
     * Says something under a post, once for each key.
     *
     * @return the id of the comment
     */
    @Allowed
    public long comment(long postId, String text, String key) {
        return once.once(
                currentPerson.required().personId(),
                OnceKey.of(key, "comment", postId, text),
                () -> write(postId, text));
    }

    private long write(long postId, String text) {
        Person author = people.get(currentPerson.required());
        Comment comment = new Comment(posts.get(postId, currentPerson.required()), author, text, clock);
        Optional<WordRules.Found> found = wordRules.screen("text", text);
        comments.add(comment);
        found.ifPresent(words -> moderation.screened(new Subject(ContentKind.COMMENT, comment.id()), words));
        outbox.write(EventType.POST_COMMENTED, comment.id(), author.id());
        return comment.id();
    }
}
