package org.prikbord.model.notice;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaVersions;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosKind;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;

/** Tells people what concerns them: comments on what is theirs, thanks, answers, and ideas for what they sponsor. */
@ApplicationScoped
public class NoticeWriter implements EventHandler {
    static final int WORDS = 200;

    @Inject
    private Notices notices;

    @Inject
    private Comments comments;

    @Inject
    private KudosRepository kudosRepository;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaVersions versions;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** What each event that concerns somebody leads to; gives whether anything changed for anybody. */
    private final Map<EventType, Predicate<DomainEvent>> telling = Map.ofEntries(
            entry(
                    EventType.POST_COMMENTED,
                    event -> any(comments.find(event.subjectId()), comment -> onPost(event, comment))),
            entry(
                    EventType.IDEA_COMMENTED,
                    event -> any(comments.find(event.subjectId()), comment -> onIdea(event, comment))),
            entry(
                    EventType.KUDOS_GIVEN,
                    event -> any(kudosRepository.find(event.subjectId()), kudos -> thanked(event, kudos))),
            entry(EventType.IDEA_PROPOSED, event -> any(ideas.find(event.subjectId()), idea -> proposed(event, idea))),
            entry(
                    EventType.IDEA_DECIDED,
                    event -> any(ideas.decisionOn(event.subjectId()), decision -> decided(event, decision))),
            entry(EventType.KUDOS_WITHDRAWN, event -> notices.removeAbout(SubjectKind.KUDOS, event.subjectId())),
            entry(EventType.POST_REMOVED, event -> notices.removeAbout(SubjectKind.POST, event.subjectId())),
            entry(EventType.COMMENT_REMOVED, event -> any(comments.find(event.subjectId()), notices::removeQuoting)),
            entry(EventType.FEED_MODERATED, this::moderated),
            entry(EventType.KUDOS_MODERATED, this::moderated),
            entry(EventType.IDEAS_MODERATED, this::moderated),
            entry(
                    EventType.IDEA_REWRITTEN,
                    event -> any(ideas.find(event.subjectId()), idea -> rewritten(event, idea))),
            entry(
                    EventType.SUGGESTION_TAKEN,
                    event -> any(comments.find(event.subjectId()), comment -> taken(event, comment))));

    protected NoticeWriter() {}

    public NoticeWriter(
            Notices notices,
            Comments comments,
            KudosRepository kudos,
            Ideas ideas,
            IdeaVersions versions,
            Outbox outbox,
            Clock clock) {
        this.notices = notices;
        this.comments = comments;
        this.kudosRepository = kudos;
        this.ideas = ideas;
        this.versions = versions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return telling.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        if (telling.get(event.type()).test(event)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), event.actorId().orElse(null));
        }
    }

    private static <T> boolean any(Optional<T> subject, Predicate<T> told) {
        return subject.filter(told).isPresent();
    }

    /** What is hidden is not quoted; what is shown again is told again, however often this is heard. */
    private boolean moderated(DomainEvent event) {
        long id = event.subjectId();
        return switch (event.payload().orElse("")) {
            case "comment" ->
                any(
                        comments.find(id),
                        comment -> notices.removeQuoting(comment) | onPost(event, comment) | onIdea(event, comment));
            case "kudos" ->
                notices.removeAbout(SubjectKind.KUDOS, id)
                        | any(kudosRepository.find(id), kudos -> thanked(event, kudos));
            case "idea" ->
                notices.removeProposal(id)
                        | any(ideas.find(id), idea -> proposed(event, idea) | rewritten(event, idea));
            default -> false;
        };
    }

    private boolean onPost(DomainEvent event, Comment comment) {
        return comment.post()
                .filter(post -> !comment.isHidden())
                .map(post -> onPost(event, comment, post))
                .orElse(false);
    }

    /** Whoever is replied to hears of that if they still see it; whose post it is hears of it too, but nobody twice. */
    private boolean onPost(DomainEvent event, Comment comment, Post post) {
        Person repliedTo = comments.find(repliedTo(event, comment))
                .map(Comment::author)
                .filter(person -> !person.isSameAs(post.author()) && post.isFor(person))
                .orElse(null);
        boolean told = tell(post.author(), on(event, comment, SubjectKind.POST, post.id()));
        return repliedTo == null
                ? told
                : told
                        | tell(
                                repliedTo,
                                what(
                                        event,
                                        NoticeKind.REPLY,
                                        comment.author(),
                                        SubjectKind.POST,
                                        post.id(),
                                        comment.text(),
                                        null));
    }

    /** The comment that was replied to, which is not always the one that begins the thread; no comment has the id 0. */
    static long repliedTo(DomainEvent event, Comment comment) {
        return event.payload()
                .filter(payload -> payload.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .or(comment::parent)
                .orElse(0L);
    }

    private boolean onIdea(DomainEvent event, Comment comment) {
        return comment.idea()
                .filter(idea -> !comment.isHidden())
                .map(Idea::root)
                .map(idea ->
                        notices.tell(idea.authors(), comment.author(), on(event, comment, SubjectKind.IDEA, idea.id())))
                .orElse(false);
    }

    private Notice.What on(DomainEvent event, Comment comment, SubjectKind kind, long subject) {
        return what(event, NoticeKind.COMMENT, comment.author(), kind, subject, comment.text(), null);
    }

    private boolean thanked(DomainEvent event, Kudos kudos) {
        if (kudos.isHidden()) {
            return false;
        }
        Notice.What what = what(
                event,
                kudos.kind() == KudosKind.PRIDE ? NoticeKind.PRIDE : NoticeKind.KUDOS,
                kudos.giver(),
                SubjectKind.KUDOS,
                kudos.id(),
                kudos.text(),
                kudos.value().key());
        for (Person person : kudos.people()) {
            tell(person, what);
        }
        for (Team team : kudos.teams()) {
            notices.add(new Notice(team, what));
        }
        return true;
    }

    private boolean proposed(DomainEvent event, Idea idea) {
        return !idea.isHidden()
                && !event.payload().equals(Optional.of(EventType.BROUGHT))
                && tell(
                        idea.challenge().sponsor(),
                        what(event, NoticeKind.IDEA, idea.author(), SubjectKind.IDEA, idea.id(), idea.title(), null));
    }

    private boolean decided(DomainEvent event, Decision decision) {
        Idea idea = decision.idea();
        List<Person> concerned = new ArrayList<>(idea.authors());
        if (!idea.isHidden()) {
            concerned.addAll(ideas.voters(idea.id()));
        }
        Notice.What what = what(
                event,
                NoticeKind.DECISION,
                decision.by(),
                SubjectKind.IDEA,
                idea.id(),
                idea.title(),
                decision.outcome().key());
        notices.tell(concerned, decision.by(), what);
        return true;
    }

    private boolean rewritten(DomainEvent event, Idea idea) {
        Notice.What what =
                what(event, NoticeKind.REWRITTEN, idea.writer(), SubjectKind.IDEA, idea.id(), idea.title(), null);
        return !idea.isHidden() && notices.tell(versions.doubters(idea.id()), what.actor(), what);
    }

    private boolean taken(DomainEvent event, Comment comment) {
        return comment.idea()
                .map(idea -> tell(
                        comment.author(),
                        what(event, NoticeKind.TAKEN, idea.writer(), SubjectKind.IDEA, idea.id(), idea.title(), null)))
                .orElse(false);
    }

    private Notice.What what(
            DomainEvent event,
            NoticeKind kind,
            Person actor,
            SubjectKind subjectKind,
            long subject,
            String detail,
            String detailKey) {
        String words = Text.shortened(detail, WORDS);
        return new Notice.What(event.id(), kind, actor, subjectKind, subject, words, detailKey, clock.instant());
    }

    private boolean tell(Person recipient, Notice.What what) {
        return notices.tell(List.of(recipient), what.actor(), what);
    }
}
