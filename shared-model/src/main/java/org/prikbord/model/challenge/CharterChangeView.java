package org.prikbord.model.challenge;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/**
 * A change of a charter as pages show one.
 *
 * @param field as forms and JSON name it
 * @param before as plain text: moments as 2026-12-24T09:00, money in cents, people and teams by name
 */
public record CharterChangeView(
        long id, PersonView by, String why, String field, String before, String after, Instant at) {
    /** Whether it reads otherwise now: of a picture or a video only what is said of it is kept, which may stay the same. */
    public boolean readsOtherwise() {
        return !before.equals(after);
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(at, id);
    }
}
