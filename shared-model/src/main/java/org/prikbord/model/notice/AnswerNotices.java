package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;

/** Tells somebody that what they said solved a question, unless that was taken back meanwhile. */
@ApplicationScoped
public class AnswerNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected AnswerNotices() {}

    public AnswerNotices(Notices notices, Comments comments, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.comments = comments;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.ANSWER_ACCEPTED;
    }

    @Override
    public void handle(DomainEvent event) {
        Optional<Person> by = event.actorId().flatMap(people::find);
        comments.find(event.subjectId())
                .filter(comment -> !comment.isHidden())
                .ifPresent(comment -> comment.post()
                        .filter(post -> !post.isHidden()
                                && post.isFor(comment.author())
                                && post.answer().equals(Optional.of(comment.id())))
                        .ifPresent(post -> by.ifPresent(person -> tell(event, comment, post, person))));
    }

    private void tell(DomainEvent event, Comment comment, Post post, Person by) {
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.ACCEPTED,
                by,
                SubjectKind.POST,
                post.id(),
                Text.shortened(post.text(), NoticeWriter.WORDS),
                null,
                clock.instant());
        if (notices.tell(List.of(comment.author()), by, what)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), by.id());
        }
    }
}
