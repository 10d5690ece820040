package org.prikbord.model.event;

/** That something happened on a channel; the number is that of the event. */
public record Happened(long id, Channel channel) {}
