package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.delivery.Deliveries;
import org.prikbord.model.delivery.Delivery;
import org.prikbord.model.delivery.DeliveryView;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Carrying out what was chosen: who, by when, for how much, and what it changed. */
@ApplicationScoped
public class DeliveryService {
    @Inject
    private Deliveries deliveries;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** What becomes of an idea that is known to be there for the person; empty as long as nobody owns it. */
    @Allowed
    @Transactional
    public Optional<DeliveryView> of(long ideaId) {
        return deliveries.of(ideaId).map(delivery -> DeliveryView.of(delivery, me(), clock));
    }

    /** The same for who tells how it goes, or may say who does; empty as long as nobody owns it. */
    @Allowed
    @Transactional
    public Optional<DeliveryView> told(long ideaId) {
        ideaService.view(ideaId);
        Person me = me();
        Optional<Delivery> delivery = deliveries.of(ideaId);
        boolean mine = delivery.map(owned -> owned.isToldBy(me))
                .orElseGet(() -> Delivery.isAssignedBy(me, ideas.get(ideaId).challenge()));
        if (!mine) {
            throw new NotFound();
        }
        return delivery.map(owned -> DeliveryView.of(owned, me, clock));
    }

    /** Gives a chosen idea its owner, or another one. */
    @Allowed
    @Transactional
    public void assign(long ideaId, String userName) {
        ideaService.view(ideaId);
        ideas.getLocked(ideaId);
        Person owner = people.named("owner", userName);
        Optional<Delivery> delivery = deliveries.of(ideaId);
        if (delivery.isPresent()) {
            if (!delivery.get().handTo(me(), owner)) {
                return;
            }
        } else {
            deliveries.add(new Delivery(
                    ideas.decisionOn(ideaId).orElseThrow(() -> RuleBroken.at("owner", "delivery.notChosen")),
                    me(),
                    owner,
                    clock));
        }
        outbox.write(EventType.DELIVERY_ASSIGNED, ideaId, me().id());
    }

    /** Promises something by a day; once for each key of a request. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void promise(long ideaId, String title, LocalDate due, String key) {
        once.once(currentPerson.required().personId(), OnceKey.of(key, "milestone", ideaId, title, due), () -> {
            change(ideaId, EventType.DELIVERY_PROMISED, (delivery, me) -> {
                delivery.promise(me, title, due);
                return true;
            });
            return ideaId;
        });
    }

    /** Keeps a promise; twice is once. */
    @Allowed
    @Transactional
    public void keep(long ideaId, long milestoneId, String note) {
        change(ideaId, EventType.DELIVERY_KEPT, (delivery, me) -> delivery.keep(me, milestoneId, note, clock));
    }

    /** Tells what was spent in all, in cents, based on the version that the teller saw. */
    @Allowed
    @Transactional
    public void spend(long ideaId, long cents, int version) {
        change(ideaId, EventType.DELIVERY_SPENT, (delivery, me) -> {
            delivery.spend(me, cents, version);
            return true;
        });
    }

    /** Measures again what the baseline told, after 3, 6 or 12 months. */
    @Allowed
    @Transactional
    public void measure(long ideaId, int months, BigDecimal figure, String note) {
        change(ideaId, EventType.DELIVERY_MEASURED, (delivery, me) -> {
            delivery.measure(me, months, figure, note, clock);
            return true;
        });
    }

    private void change(long ideaId, EventType type, BiPredicate<Delivery, Person> change) {
        ideaService.view(ideaId);
        Person me = me();
        if (change.test(deliveries.getLocked(ideaId), me)) {
            outbox.write(type, ideaId, me.id());
        }
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
