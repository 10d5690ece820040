package org.prikbord.model.event;

/** Told of every event, in the transaction in which the event is marked as told: what it writes is written once. */
public interface EventHandler {
    /** Does nothing with types that do not concern it. */
    void handle(DomainEvent event);
}
