package org.prikbord.model.similar;

/**
 * An idea that resembles what was asked for.
 *
 * @param score how much, above 0: the share of what was asked that the idea says too, in the same words, in other words
 *     or in parts of words
 */
public record Similar(long id, float score) {}
