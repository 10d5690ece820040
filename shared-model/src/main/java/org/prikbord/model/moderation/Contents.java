package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosReader;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Poll;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

/** What people wrote, whatever kind it is, and whether others see it. */
@ApplicationScoped
public class Contents {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected Contents() {}

    public Contents(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The same, for somebody who sees it where it stands: neither hidden from them, nor for other teams. */
    public Optional<Content> find(Subject subject, SignedIn reader) {
        return find(subject).filter(content -> isSeen(content, reader));
    }

    private boolean isSeen(Content content, SignedIn reader) {
        boolean shown =
                !content.hidden() || reader.seesHidden() || content.author().id() == reader.personId();
        return shown
                && (content.under() == null || find(content.under(), reader).isPresent())
                && (content.subject().kind() != ContentKind.IDEA
                        || isChallengeSeen(content.subject().id(), Reader.of(reader)))
                && (content.subject().kind() != ContentKind.KUDOS
                        || isKudosSeen(content.subject().id(), KudosReader.of(reader)))
                && (content.subject().kind() != ContentKind.POST
                        || em.find(Post.class, content.subject().id()).isFor(reader));
    }

    private boolean isKudosSeen(long id, KudosReader reader) {
        TypedQuery<Long> query =
                em.createQuery("select k.id from Kudos k where k.id = :id and " + reader.condition(), Long.class);
        return !reader.ask(query.setParameter("id", id)).getResultList().isEmpty();
    }

    private boolean isChallengeSeen(long ideaId, Reader reader) {
        TypedQuery<Long> query = em.createQuery(
                "select c.id from Idea i join i.challenge c where i.id = :idea" + reader.condition(), Long.class);
        return !reader.ask(query.setParameter("idea", ideaId), clock)
                .getResultList()
                .isEmpty();
    }

    /** What there is; for the echo of kudos on the feed, the kudos. */
    public Optional<Content> find(Subject subject) {
        return switch (subject.kind()) {
            case POST ->
                Optional.ofNullable(em.find(Post.class, subject.id()))
                        .filter(post -> !post.isAway())
                        .flatMap(this::post);
            case COMMENT ->
                Optional.ofNullable(em.find(Comment.class, subject.id()))
                        .filter(comment -> !comment.isRemoved()
                                && !comment.post().map(Post::isAway).orElse(false))
                        .map(Contents::comment);
            case KUDOS ->
                Optional.ofNullable(em.find(Kudos.class, subject.id())).map(Contents::kudos);
            case IDEA -> Optional.ofNullable(em.find(Idea.class, subject.id())).map(Contents::idea);
        };
    }

    private Optional<Content> post(Post post) {
        if (post.kind() == PostKind.KUDOS && post.about().isPresent()) {
            return find(new Subject(ContentKind.KUDOS, post.about().get()));
        }
        Subject subject = new Subject(ContentKind.POST, post.id());
        return Optional.of(
                new Content(subject, post.author(), post.writtenBy().orElse(null), said(post), null, post.isHidden()));
    }

    private String said(Post post) {
        Poll poll = post.kind() == PostKind.POLL ? em.find(Poll.class, post.id()) : null;
        return poll == null ? post.said() : post.said() + "\n\n" + poll.words();
    }

    private static Content comment(Comment comment) {
        Subject under = comment.post()
                .map(post -> new Subject(ContentKind.POST, post.id()))
                .orElseGet(() -> new Subject(
                        ContentKind.IDEA, comment.idea().orElseThrow().id()));
        Subject subject = new Subject(ContentKind.COMMENT, comment.id());
        return new Content(subject, comment.author(), null, comment.text(), under, comment.isHidden());
    }

    private static Content kudos(Kudos kudos) {
        Subject subject = new Subject(ContentKind.KUDOS, kudos.id());
        return new Content(subject, kudos.giver(), null, kudos.text(), null, kudos.isHidden());
    }

    private static Content idea(Idea idea) {
        Subject subject = new Subject(ContentKind.IDEA, idea.id());
        String words = idea.title() + "\n\n" + idea.text();
        return new Content(subject, idea.author(), null, words, null, idea.isHidden());
    }

    /** Hides something since that moment, with its echoes on the feed, or shows it again for null. */
    void hide(Subject subject, Instant since) {
        String table = subject.kind().key();
        update(
                "update " + table + " set " + (subject.kind() == ContentKind.IDEA ? versions(since) : "")
                        + " hidden_at = %s where id = :id"
                        + (removable(subject.kind()) ? " and removed_at is null" : "")
                        + (subject.kind() == ContentKind.POST ? " and gone_at is null" : ""),
                subject,
                since,
                null);
        if (subject.kind() == ContentKind.KUDOS || subject.kind() == ContentKind.IDEA) {
            PostKind echo = subject.kind() == ContentKind.KUDOS ? PostKind.KUDOS : PostKind.DECISION;
            update("update post set hidden_at = %s where about = :id and kind = :kind", subject, since, echo);
        }
    }

    /** What its author took away stays away, whatever the desk says meanwhile. */
    private static boolean removable(ContentKind kind) {
        return kind == ContentKind.POST || kind == ContentKind.COMMENT;
    }

    /** What was rewritten while it was hidden is shown without the words that it was hidden for. */
    private static String versions(Instant since) {
        return since == null
                ? "withheld_to = case when version > hidden_version then hidden_version else withheld_to end,"
                : "hidden_version = version,";
    }

    private void update(String sql, Subject subject, Instant since, PostKind echo) {
        var query = em.createNativeQuery(String.format(sql, since == null ? "null" : ":since"));
        query.setParameter("id", subject.id());
        if (since != null) {
            query.setParameter("since", since);
        }
        if (echo != null) {
            query.setParameter("kind", echo.key());
        }
        query.executeUpdate();
    }
}
