/**
 * Pairs of ideas that are probably the same: found in the background by the words alone, and people say whether they are.
 * Must never join or change an idea itself.
 */
package org.prikbord.model.twin;
