package org.prikbord.model.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.notice.Notice;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/**
 * Tells people that a post or a comment names them: once for each text, whatever becomes of its words, and only those who
 * may read it. What is hidden or taken away is told of no more; what is there again is told anew. Whoever hears of a
 * comment anyway, because it is on their post or idea or replies to them, does not hear of it twice.
 */
@ApplicationScoped
public class MentionNotices implements EventHandler {
    private static final Set<EventType> CONCERN = Set.of(
            EventType.MENTIONED,
            EventType.FEED_MODERATED,
            EventType.IDEAS_MODERATED,
            EventType.POST_REMOVED,
            EventType.COMMENT_REMOVED,
            EventType.BROUGHT_BACK);
    private static final String POST = "post";
    private static final String COMMENT = "comment";
    private static final int WORDS = 200;

    @Inject
    private Mentions mentions;

    @Inject
    private Notices notices;

    @Inject
    private Posts posts;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected MentionNotices() {}

    public MentionNotices(
            Mentions mentions,
            Notices notices,
            Posts posts,
            Comments comments,
            People people,
            Outbox outbox,
            Clock clock) {
        this.mentions = mentions;
        this.notices = notices;
        this.posts = posts;
        this.comments = comments;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return CONCERN.contains(type);
    }

    @Override
    public void handle(DomainEvent event) {
        boolean changed = switch (kind(event)) {
            case POST -> onPost(event);
            case COMMENT -> onComment(event);
            default -> false;
        };
        if (changed) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    private static String kind(DomainEvent event) {
        return switch (event.type()) {
            case POST_REMOVED -> POST;
            case COMMENT_REMOVED -> COMMENT;
            default -> event.payload().orElse("").split("@", 2)[0];
        };
    }

    private boolean onPost(DomainEvent event) {
        long id = event.subjectId();
        Optional<Post> post = posts.find(id).filter(one -> !one.isHidden() && !one.isRemoved());
        if (event.type() == EventType.MENTIONED) {
            return post.map(one -> tell(
                            one.said(), person -> one.isFor(person) && mentions.note(one, person), what(event, one)))
                    .orElse(false);
        }
        mentions.forgetPost(id);
        post.ifPresent(one -> tellLater(id, one.author(), one.said(), POST));
        return notices.removeMentions(SubjectKind.POST, id, POST);
    }

    private boolean onComment(DomainEvent event) {
        return comments.find(event.subjectId())
                .map(comment -> onComment(event, comment))
                .orElse(false);
    }

    private boolean onComment(DomainEvent event, Comment comment) {
        Place place = place(comment);
        boolean isThere = !comment.isHidden() && !comment.isRemoved() && !place.isAway();
        Notice.What what = what(event, place, comment);
        if (event.type() == EventType.MENTIONED) {
            return isThere && tell(comment.text(), person -> isToHear(event, comment, place, person), what);
        }
        mentions.forgetComment(comment.id());
        if (isThere) {
            tellLater(comment.id(), comment.author(), comment.text(), COMMENT);
        }
        return notices.removeMentions(place.kind(), place.id(), what.detailKey());
    }

    private boolean isToHear(DomainEvent event, Comment comment, Place place, Person person) {
        List<Person> hearing = new ArrayList<>(place.hearing());
        repliedTo(event, comment).map(Comment::author).ifPresent(hearing::add);
        return hearing.stream().noneMatch(person::isSameAs)
                && place.seenBy().test(person)
                && mentions.note(comment, person);
    }

    /** With an event of its own: others tell of this one, and nobody gets two notices for one. */
    private void tellLater(long id, Person author, String words, String kind) {
        Mention.tell(outbox, words, id, author.id(), kind);
    }

    /** Where a comment stands, who sees it there, and who hears of all that is said there. */
    private record Place(
            SubjectKind kind, long id, boolean isAway, Predicate<Person> seenBy, Collection<Person> hearing) {}

    private static Place place(Comment comment) {
        return comment.post()
                .map(post -> new Place(
                        SubjectKind.POST,
                        post.id(),
                        post.isHidden() || post.isRemoved(),
                        post::isFor,
                        List.of(post.author())))
                .orElseGet(() -> {
                    Idea idea = comment.idea().orElseThrow().root();
                    return new Place(
                            SubjectKind.IDEA, idea.id(), idea.isHidden(), idea.challenge()::isSeenBy, idea.authors());
                });
    }

    private Optional<Comment> repliedTo(DomainEvent event, Comment comment) {
        String[] payload = event.payload().orElse("").split("@", 2);
        return Optional.ofNullable(payload.length > 1 ? Long.valueOf(payload[1]) : null)
                .or(comment::parent)
                .flatMap(comments::find);
    }

    private boolean tell(String words, Predicate<Person> isToHear, Notice.What what) {
        List<Person> concerned = people.withUserNames(Mention.userNamesIn(words)).stream()
                .filter(person -> person.isActive() && !person.isSameAs(what.actor()))
                .filter(isToHear)
                .toList();
        return notices.tell(concerned, what.actor(), what);
    }

    private Notice.What what(DomainEvent event, Post post) {
        return what(event, post.author(), SubjectKind.POST, post.id(), post.said(), POST);
    }

    private Notice.What what(DomainEvent event, Place place, Comment comment) {
        String key = COMMENT + "@" + comment.id();
        return what(event, comment.author(), place.kind(), place.id(), comment.text(), key);
    }

    private Notice.What what(
            DomainEvent event, Person author, SubjectKind kind, long subject, String words, String key) {
        return new Notice.What(
                event.id(),
                NoticeKind.MENTIONED,
                author,
                kind,
                subject,
                Text.shortened(words, WORDS),
                key,
                clock.instant());
    }
}
