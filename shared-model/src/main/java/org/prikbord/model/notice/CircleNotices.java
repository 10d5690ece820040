package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.circle.Circle;
import org.prikbord.model.circle.Circles;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Tells those who keep a circle who asks to be in it, and whoever was taken in. */
@ApplicationScoped
public class CircleNotices implements EventHandler {
    @Inject
    private Notices notices;

    @Inject
    private Circles circles;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected CircleNotices() {}

    public CircleNotices(Notices notices, Circles circles, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.circles = circles;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return type == EventType.CIRCLE_ASKED || type == EventType.CIRCLE_CHANGED;
    }

    @Override
    public void handle(DomainEvent event) {
        circles.find(event.subjectId()).ifPresent(circle -> {
            if (event.type() == EventType.CIRCLE_ASKED) {
                tell(event, circle, circles.keepers(circle.teamId()), "asked");
            } else if (event.payload().isPresent()) {
                tell(
                        event,
                        circle,
                        List.of(people.get(Long.parseLong(event.payload().get()))),
                        "taken");
            }
        });
    }

    private void tell(DomainEvent event, Circle circle, List<Person> concerned, String what) {
        Person actor = people.get(event.actorId().orElseThrow());
        boolean told = notices.tell(
                concerned,
                actor,
                new Notice.What(
                        event.id(),
                        NoticeKind.CIRCLE,
                        actor,
                        SubjectKind.CIRCLE,
                        circle.teamId(),
                        circle.team().name(),
                        what,
                        clock.instant()));
        if (told) {
            outbox.write(EventType.NOTICES_SENT, event.id(), actor.id());
        }
    }
}
