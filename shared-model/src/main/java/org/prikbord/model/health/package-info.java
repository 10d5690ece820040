/**
 * Whether the board can do its work: one small class for each thing that it needs, found by CDI, so that another one is
 * a class more and nothing else. A check says nothing that a stranger may not know, and has no HTTP in it.
 */
package org.prikbord.model.health;
