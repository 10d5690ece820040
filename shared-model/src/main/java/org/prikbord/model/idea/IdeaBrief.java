package org.prikbord.model.idea;

import java.time.Instant;

/**
 * An idea in a few lines: what it is, for which challenge, and what became of it.
 *
 * @param outcome null while it waits for an answer
 * @param reason null while it waits for an answer
 */
public record IdeaBrief(
        Long id, String title, String challengeTitle, Instant createdAt, Outcome outcome, String reason) {}
