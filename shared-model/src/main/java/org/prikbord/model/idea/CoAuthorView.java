package org.prikbord.model.idea;

import org.prikbord.model.person.PersonView;

/** A co-author as pages show one: accepted, or asked and shown to the two whom it concerns. */
public record CoAuthorView(PersonView person, CoAuthor.State state) {
    /** Whether everybody sees it. */
    public boolean isAccepted() {
        return state == CoAuthor.State.ACCEPTED;
    }
}
