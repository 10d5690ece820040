package org.prikbord.model.person;

/** A team as pages show one. */
public record TeamView(long id, String name, TeamKind kind) {}
