package org.prikbord.model.idea;

/** That there is such an idea, and which version of it. */
public record IdeaStamp(long id, int version) {}
