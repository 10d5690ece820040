package org.prikbord.model.circle;

import org.prikbord.model.person.PersonView;

/**
 * Somebody in a circle, or who asks to be.
 *
 * @param keeper whether they keep it
 */
public record CircleMember(PersonView person, boolean keeper) {}
