package org.prikbord.model.notice;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/**
 * A notice as its reader sees it.
 *
 * @param detail the comment or thanks, cut short, or the title of the idea
 * @param detailKey the key of the kudos' value, the decision's outcome or the phase that began;
 *     choose@2026-12-24T09:00 for a phase that begins then now; or null
 */
public record NoticeView(
        long id,
        NoticeKind kind,
        boolean toTeam,
        PersonView actor,
        SubjectKind subjectKind,
        long subjectId,
        String detail,
        String detailKey,
        Instant createdAt,
        boolean seen) {

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
