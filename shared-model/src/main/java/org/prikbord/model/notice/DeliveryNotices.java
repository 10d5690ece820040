package org.prikbord.model.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prikbord.model.delivery.Deliveries;
import org.prikbord.model.delivery.Delivery;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Tells an idea's author, those who voted for it and its owner of each step in which it is carried out. */
@ApplicationScoped
public class DeliveryNotices implements EventHandler {
    private static final Map<EventType, String> STEPS = Map.of(
            EventType.DELIVERY_ASSIGNED, "assigned",
            EventType.DELIVERY_KEPT, "kept",
            EventType.DELIVERY_MEASURED, "measured");

    @Inject
    private Notices notices;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected DeliveryNotices() {}

    public DeliveryNotices(
            Notices notices, Deliveries deliveries, Ideas ideas, People people, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.ideas = ideas;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean concerns(EventType type) {
        return STEPS.containsKey(type);
    }

    @Override
    public void handle(DomainEvent event) {
        deliveries.of(event.subjectId()).ifPresent(delivery -> tell(event, delivery));
    }

    private void tell(DomainEvent event, Delivery delivery) {
        Idea idea = delivery.idea();
        Person teller = event.actorId().flatMap(people::find).orElse(delivery.owner());
        Notice.What what = new Notice.What(
                event.id(),
                NoticeKind.DELIVERY,
                teller,
                SubjectKind.IDEA,
                idea.id(),
                idea.title(),
                STEPS.get(event.type()),
                clock.instant());
        List<Person> concerned = new ArrayList<>(idea.authors());
        concerned.add(delivery.owner());
        concerned.addAll(ideas.voters(idea.id()));
        notices.tell(concerned, teller, what);
        outbox.write(EventType.NOTICES_SENT, event.id(), teller.id());
    }
}
