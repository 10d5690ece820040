package org.prikbord.model.post;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/**
 * A comment as pages show one.
 *
 * @param subject the id of its post or idea
 * @param stance null for one that just says something
 * @param parent the id of the comment that this replies to; null for one that begins a thread
 * @param accepted whether it is the answer to the question that it stands under
 * @param quote of a suggestion, the words that it would replace; else null
 * @param takenIn of a suggestion, the version of the idea that took it in; null while none has
 */
public record CommentView(
        long id,
        long subject,
        PersonView author,
        String text,
        Instant createdAt,
        Long parent,
        boolean accepted,
        Stance stance,
        String quote,
        Integer takenIn) {
    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
