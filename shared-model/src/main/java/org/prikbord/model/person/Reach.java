package org.prikbord.model.person;

/**
 * A team as an audience.
 *
 * @param people how many active people are in it
 */
public record Reach(long id, String name, TeamKind kind, long people) {}
