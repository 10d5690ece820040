package org.prikbord.model.moderation;

import java.time.Instant;
import org.prikbord.model.base.PageKey;

/**
 * A line of the trail as pages show one.
 *
 * @param userName of whoever did it; null, like the names, for the board itself
 * @param subjectKind null, like the id, for what is about no content
 * @param detailKey the key of a category or a rule of the house, or null
 */
public record AuditView(
        long id,
        AuditAct act,
        String userName,
        String givenName,
        String familyName,
        ContentKind subjectKind,
        Long subjectId,
        String detailKey,
        String title,
        String words,
        Instant at) {
    /** Given and family name; empty for the board itself. */
    public String actor() {
        return userName == null ? "" : givenName + " " + familyName;
    }

    /** The same without who did it. */
    public AuditView withoutActor() {
        return new AuditView(id, act, null, null, null, subjectKind, subjectId, detailKey, title, words, at);
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(at, id);
    }
}
