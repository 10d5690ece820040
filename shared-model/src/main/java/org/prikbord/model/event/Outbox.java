package org.prikbord.model.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.AfterTransaction;

/** Where a use case writes what happened, in the transaction in which it happened: both are kept or neither is. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private AfterTransaction afterTransaction;

    @Inject
    private Channels channels;

    @Inject
    private Relay relay;

    @Inject
    private Clock clock;

    protected Outbox() {}

    public Outbox(EntityManager em, AfterTransaction afterTransaction, Channels channels, Relay relay, Clock clock) {
        this.em = em;
        this.afterTransaction = afterTransaction;
        this.channels = channels;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Notes that something happened. Once the transaction commits, the channel moves, and the relay wakes up where a
     * handler has to be told. What concerns no handler tells other nodes only that the channel moved: of several such
     * events in a transaction the first is written, with the time of the last, as other nodes look at what is new.
     *
     * @param actorId the person who did it, or null
     */
    public void write(EventType type, long subjectId, Long actorId) {
        write(type, subjectId, actorId, null);
    }

    /** The same, with what handlers need beside the subject. */
    public void write(EventType type, long subjectId, Long actorId, String payload) {
        Channel channel = type.channel();
        if (relay.tells(type)) {
            em.persist(event(type, subjectId, actorId, payload));
            afterTransaction.run(
                    () -> {
                        channels.happened(channel);
                        relay.wake();
                    },
                    relay::doubt);
        } else {
            move(channel, event(type, subjectId, actorId, payload));
        }
    }

    private void move(Channel channel, DomainEvent event) {
        Moved key = new Moved(channel);
        Optional<Object> earlier = afterTransaction.kept(key);
        if (earlier.isPresent()) {
            ((DomainEvent) earlier.get()).moveOn(event.createdAt());
        } else {
            event.relayed(event.createdAt());
            em.persist(event);
            afterTransaction.keep(key, event);
            afterTransaction.run(() -> channels.happened(channel), relay::doubt);
        }
    }

    private DomainEvent event(EventType type, long subjectId, Long actorId, String payload) {
        return new DomainEvent(type, subjectId, actorId, payload, channels.node(), clock.instant());
    }

    /** That a channel will move when the transaction commits. */
    private record Moved(Channel channel) {}
}
