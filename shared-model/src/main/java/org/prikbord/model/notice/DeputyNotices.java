package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Posts;

/** Tells people of each post that somebody wrote in their name, and of whom they may write for. */
@ApplicationScoped
public class DeputyNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected DeputyNotices() {}

    public DeputyNotices(Notices notices, Posts posts, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.posts = posts;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.POSTED_FOR || type == EventType.DEPUTY_CHANGED;
    }

    @Override
    public void handle(DomainEvent event) {
        Person actor = people.get(event.actorId().orElseThrow());
        if (event.type() == EventType.DEPUTY_CHANGED) {
            Notice.What what = new Notice.What(
                    event.id(),
                    NoticeKind.DEPUTY,
                    actor,
                    SubjectKind.PERSON,
                    actor.id(),
                    "",
                    event.payload().orElseThrow(),
                    clock.instant());
            tell(event, people.get(event.subjectId()), what);
            return;
        }
        posts.find(event.subjectId())
                .filter(post -> !post.isRemoved())
                .ifPresent(post -> tell(
                        event,
                        post.author(),
                        new Notice.What(
                                event.id(),
                                NoticeKind.IN_NAME,
                                actor,
                                SubjectKind.POST,
                                post.id(),
                                Text.shortened(post.text(), NoticeWriter.WORDS),
                                null,
                                clock.instant())));
    }

    private void tell(DomainEvent event, Person concerned, Notice.What what) {
        if (notices.tell(List.of(concerned), what.actor(), what)) {
            outbox.write(EventType.NOTICES_SENT, event.id(), what.actor().id());
        }
    }
}
