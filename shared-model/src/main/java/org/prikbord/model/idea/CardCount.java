package org.prikbord.model.idea;

/**
 * How many were dealt an idea's card, and what they said to it; whoever has not answered yet is in the first alone.
 *
 * @param no of those who answered and are not for it
 */
public record CardCount(Long idea, Long shown, Long yes, Long no, Long skipped) {}
