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
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.mention.Mention;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Activity;
import org.prikbord.model.post.AnswerRights;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Removals;

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
    private MatterFiles files;

    @Inject
    private Removals removals;

    @Inject
    private Moderation moderation;

    @Inject
    private Activity activity;

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
     * @param to the id of the comment that it replies to; null for none
     * @return the id of the comment
     */
    @Allowed
    public long comment(long postId, Long to, String text, String key) {
        return once.once(
                currentPerson.required().personId(),
                OnceKey.of(key, "comment", postId, to, text),
                () -> write(postId, to, text));
    }

    private long write(long postId, Long to, String text) {
        Person author = people.get(currentPerson.required());
        Post post = posts.get(postId, currentPerson.required());
        Comment comment = to == null
                ? new Comment(post, author, text, clock)
                : new Comment(post, repliedTo(to), author, text, clock);
        Optional<WordRules.Found> found = wordRules.screen("text", text);
        comments.add(comment);
        activity.lift(postId);
        found.ifPresent(words -> moderation.screened(subject(comment.id()), words));
        outbox.write(EventType.POST_COMMENTED, comment.id(), author.id(), to == null ? null : Long.toString(to));
        Mention.tell(outbox, text, comment.id(), author.id(), ContentKind.COMMENT.key() + (to == null ? "" : "@" + to));
        return comment.id();
    }

    private Comment repliedTo(long id) {
        return comments.find(id).orElseThrow(() -> RuleBroken.at("parent", "comment.gone"));
    }

    /** Whether the person who asks may say what solved that post. */
    @Allowed
    @Transactional
    public boolean mayAccept(long postId) {
        SignedIn reader = currentPerson.required();
        Post post = posts.get(postId, reader);
        return post.kind() == PostKind.QUESTION && AnswerRights.has(post, reader);
    }

    /** Says that this comment solved the question, in the place of any other. The same again changes nothing. */
    @Allowed
    @Transactional
    public void accept(long postId, long id) {
        Post question = answerable(postId);
        Comment answer = there(postId, id)
                .filter(comment -> !comment.isHidden())
                .orElseThrow(() -> RuleBroken.at("comment", "comment.gone"));
        if (posts.accept(question, answer)) {
            outbox.write(EventType.ANSWER_ACCEPTED, id, currentPerson.required().personId());
        }
    }

    /** Says that the question is not solved after all. */
    @Allowed
    @Transactional
    public void withdraw(long postId) {
        if (posts.accept(answerable(postId), null)) {
            outbox.write(
                    EventType.ANSWER_WITHDRAWN, postId, currentPerson.required().personId());
        }
    }

    /**
     * Takes away one's own comment; communications may take away anybody's.
     *
     * @return whether they can bring it back for a while: not what is hidden or was reported
     */
    @Allowed
    @Transactional
    public boolean remove(long postId, long id) {
        Person person = people.get(currentPerson.required());
        Comment comment = there(postId, id)
                .filter(one -> !one.isRemoved() && (!one.isHidden() || one.isRemovableBy(person)))
                .orElseThrow(NotFound::new);
        comment.requireRemovableBy(person);
        boolean undoable = !comment.isHidden() && !files.isKnown(subject(id));
        removals.takeAway(comment, person);
        if (!undoable) {
            moderation.withdrawn(person, subject(id));
            removals.finish(comment);
        }
        outbox.write(EventType.COMMENT_REMOVED, id, person.id());
        return undoable;
    }

    /** Brings it back; {@link NotFound} when it was not taken away, or is gone for good. */
    @Allowed
    @Transactional
    public void bringBack(long postId, long id) {
        Person person = people.get(currentPerson.required());
        Comment comment = there(postId, id)
                .filter(Comment::isRemoved)
                .filter(one -> one.isRemovableBy(person))
                .orElseThrow(NotFound::new);
        removals.bringBack(comment, person);
        outbox.write(EventType.BROUGHT_BACK, id, person.id(), ContentKind.COMMENT.key());
    }

    private Optional<Comment> there(long postId, long id) {
        posts.get(postId, currentPerson.required());
        return comments.find(id).filter(comment -> comment.post().map(Post::id).equals(Optional.of(postId)));
    }

    private static Subject subject(long id) {
        return new Subject(ContentKind.COMMENT, id);
    }

    private Post answerable(long postId) {
        Post question = posts.get(postId, currentPerson.required());
        AnswerRights.require(question, currentPerson.required());
        return question;
    }
}
