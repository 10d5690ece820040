package org.prikbord.model.moderation;

/** Something that somebody wrote. */
public record Subject(ContentKind kind, long id) {}
