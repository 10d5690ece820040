package org.prikbord.model.event;

/** Told of events, in the transaction in which they are marked as told: what it writes is written once. */
public interface EventHandler {
    /**
     * Whether it has to be told of events of this type. What concerns no handler does not wait for the relay; so, while
     * servers are upgraded one by one, a handler is not told of what it is the first to want and an old server wrote.
     */
    default boolean concerns(EventType type) {
        return true;
    }

    /** Gets those that concern it. */
    void handle(DomainEvent event);
}
