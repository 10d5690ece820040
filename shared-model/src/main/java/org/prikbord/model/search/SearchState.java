package org.prikbord.model.search;

/**
 * How far the index of this node is.
 *
 * @param whole whether it holds all that there is; until then less is found
 * @param percent how much of it has been read, 0 to 100
 * @param failing whether it could not be written or read at the last look
 */
public record SearchState(boolean whole, int percent, boolean failing) {}
