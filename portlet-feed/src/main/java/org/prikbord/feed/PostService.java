package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.deputy.Deputies;
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
import org.prikbord.model.plan.Composed;
import org.prikbord.model.plan.Posting;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.FormerWords;
import org.prikbord.model.post.Front;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.ReactionKind;
import org.prikbord.model.post.Reactions;
import org.prikbord.model.post.Reader;
import org.prikbord.model.post.Removals;
import org.prikbord.model.post.Topic;

/** Reading and writing posts. */
@ApplicationScoped
public class PostService {
    @Inject
    private Posts posts;

    @Inject
    private Posting posting;

    @Inject
    private Deputies deputies;

    @Inject
    private FormerWords former;

    @Inject
    private Removals removals;

    @Inject
    private Reactions reactions;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private NewTransaction transaction;

    @Inject
    private WordRules wordRules;

    @Inject
    private MatterFiles files;

    @Inject
    private Moderation moderation;

    @Inject
    private Clock clock;

    /** Newest first; from the newest when the key is null. */
    @Allowed
    @Transactional
    public Page<PostView> page(PageKey before, int limit, FeedFilter filter) {
        return posts.page(before, limit, filter, reader(filter));
    }

    /** The beginning of the feed, or of what is for a team of the person's, with what is on top there. */
    @Allowed
    @Transactional
    public Front front(int limit, FeedFilter filter) {
        return posts.front(limit, filter, reader());
    }

    /** What came after that key, newest first, so many at most. */
    @Allowed
    @Transactional
    public List<PostView> newer(PageKey after, int limit, FeedFilter filter) {
        return posts.newer(after, limit, filter, reader(filter));
    }

    /** One post; {@link NotFound} when it is not there for the person. */
    @Allowed
    @Transactional
    public PostView view(long id) {
        return posts.view(id, currentPerson.required()).orElseThrow(NotFound::new);
    }

    /** The matter by which a post is hidden, for its author and communications: everybody else does not see it at all. */
    @Allowed
    @Transactional
    public Optional<Long> hiding(PostView post) {
        return files.hiding(subject(post.id()), post.author().id(), currentPerson.required())
                .map(MatterFiles.Hiding::matter);
    }

    /** One post to change; {@link NotAllowed} for who may not. */
    @Allowed
    @Transactional
    public PostView editable(long id) {
        Post post = posts.get(id, currentPerson.required());
        Person editor = people.get(currentPerson.required());
        post.requireEditableBy(editor, deputies.mayStillWrite(post, editor));
        return view(id);
    }

    /** Whether the person who asks wrote that post in somebody else's name, and may still do so. */
    @Allowed
    @Transactional
    public boolean mayStillWrite(PostView post) {
        return post.writer() != null
                && post.writer().id() == me()
                && deputies.mayStillWrite(
                        posts.get(post.id(), currentPerson.required()), people.get(currentPerson.required()));
    }

    /** One post to take away; {@link NotAllowed} for who may not. */
    @Allowed
    @Transactional
    public PostView removable(long id) {
        requireRemovable(posts.get(id, currentPerson.required()), people.get(currentPerson.required()));
        return view(id);
    }

    /** How the person who asks reacted to these posts. */
    @Allowed
    @Transactional
    public Map<Long, Set<ReactionKind>> mine(Collection<Long> ids) {
        return reactions.of(me(), ids);
    }

    /** Posts something now, once for each key; gives what it is, or was, posted as. */
    @Allowed
    public PostView post(Composed what, String key) {
        SignedIn author = currentPerson.required();
        Optional<WordRules.Found> found = wordRules.screen("text", what.says());
        AtomicReference<PostView> posted = new AtomicReference<>();
        OnceKey unique = OnceKey.of(key, "post", what);
        Supplier<Long> write = () -> {
            posted.set(write(author, what, found));
            return posted.get().id();
        };
        boolean takesLocks = found.isPresent()
                || what.hasUploads()
                || !what.audience().isEmpty()
                || what.poll() != null
                || what.urgent()
                || what.onBehalfOf() != null
                || !Topic.namesIn(what.words().all()).isEmpty();
        long id = takesLocks
                ? once.once(author.personId(), unique, write)
                : once.onceAmongOthers(author.personId(), unique, write);
        PostView view = posted.get();
        return view != null && view.id() == id ? view : transaction.call(() -> view(id));
    }

    private PostView write(SignedIn signedIn, Composed what, Optional<WordRules.Found> found) {
        Post post = posting.write(what.isPlain() ? people.reference(signedIn) : people.get(signedIn), what, found);
        return posts.viewOfNew(post, signedIn, what.hasUploads());
    }

    private static Subject subject(long id) {
        return new Subject(ContentKind.POST, id);
    }

    /**
     * Changes what one's own post says, or one that was written in another's name; communications may change anybody's.
     *
     * @param lesson what it taught, for a lesson
     * @param due the last day of an announcement; null for the day that it has
     */
    @Allowed
    @Transactional
    public void edit(long id, String text, Lesson lesson, LocalDate due, int basedOn) {
        Person editor = people.get(currentPerson.required());
        Post post = getLocked(id);
        boolean deputy = deputies.mayStillWrite(post, editor);
        post.requireEditableBy(editor, deputy);
        Post.Words words = post.words(text, lesson, due == null ? post.dueOn() : due);
        if (post.version() == basedOn) {
            former.keep(post);
        }
        post.edit(editor, deputy, words, basedOn, posts.topicsIn(words.all()), clock);
        moderation.rewritten(editor, subject(id));
        wordRules.screen("text", words.all()).ifPresent(found -> moderation.screened(subject(id), found));
        outbox.write(EventType.POST_EDITED, id, editor.id());
        Mention.tell(outbox, words.all(), id, editor.id(), ContentKind.POST.key());
    }

    /** What a post says and what it said before, the latest first; {@link NotFound} when it is not there for the person. */
    @Allowed
    @Transactional
    public List<FormerWords.View> wordings(long id) {
        return former.of(posts.get(id, currentPerson.required()));
    }

    /**
     * Takes away one's own post with all that hangs on it; communications may take away anybody's.
     *
     * @return whether they can bring it back for a while: not an echo, nor what is hidden or was reported, or that could be
     *     lost by it
     */
    @Allowed
    @Transactional
    public boolean remove(long id) {
        Person person = people.get(currentPerson.required());
        Post post = getLocked(id);
        requireRemovable(post, person);
        boolean undoable = !post.isEcho() && !post.isHidden() && !files.isKnown(subject(id));
        if (undoable) {
            removals.takeAway(post, person);
        } else {
            posts.remove(post);
            moderation.withdrawn(person, subject(id));
        }
        outbox.write(EventType.POST_REMOVED, id, person.id());
        return undoable;
    }

    private static void requireRemovable(Post post, Person person) {
        if (!post.isRemovableBy(person)) {
            throw new NotAllowed();
        }
    }

    /** Brings back what was taken away a moment ago; {@link NotFound} when it was not, or is gone for good. */
    @Allowed
    @Transactional
    public void bringBack(long id) {
        Person person = people.get(currentPerson.required());
        Post post = posts.getLocked(id);
        if (!post.isRemoved() || !post.isFor(currentPerson.required()) || !post.isRemovableBy(person)) {
            throw new NotFound();
        }
        removals.bringBack(post, person);
        outbox.write(EventType.BROUGHT_BACK, id, person.id(), ContentKind.POST.key());
    }

    /** Locked before anything else has read it, so that the second of two sees what the first has done. */
    private Post getLocked(long id) {
        posts.getLocked(id);
        return posts.get(id, currentPerson.required());
    }

    private Reader reader() {
        return Reader.of(currentPerson.required());
    }

    /** Who asks for their own sees all of it; what is for others they find in no other list, which are kept for many. */
    private Reader reader(FeedFilter filter) {
        SignedIn me = currentPerson.required();
        return filter.mine() ? Reader.alone(me) : Reader.of(me);
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
