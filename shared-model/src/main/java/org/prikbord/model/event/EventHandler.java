package org.prikbord.model.event;

/** Told of events, in the transaction in which they are marked as told: what it writes is written once. */
public interface EventHandler {
    /** Whether it has to be told of events of this type. What concerns no handler does not wait for the relay. */
    default boolean concerns(EventType type) {
        return true;
    }

    /** Gets those that concern it. */
    void handle(DomainEvent event);
}
