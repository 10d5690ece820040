package org.prikbord.model.event;

/**
 * An event, for whoever keeps something made from what it tells of.
 *
 * @param payload what else was told, or null
 */
public record Touched(long id, EventType type, long subject, String payload) {}
