package org.prikbord.model.post;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/** A comment as pages show one; the subject is the id of its post or idea. */
public record CommentView(long id, long subject, PersonView author, String text, Instant createdAt) {
    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
