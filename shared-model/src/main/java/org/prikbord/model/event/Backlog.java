package org.prikbord.model.event;

/**
 * What the relay still has to tell.
 *
 * @param overdueSeconds how long the event that has waited longest has been due; 0 when none is
 * @param waiting events that have not been told
 * @param failing those of them that failed at least once, and are tried again, an hour apart at most
 */
public record Backlog(long overdueSeconds, long waiting, long failing) {}
