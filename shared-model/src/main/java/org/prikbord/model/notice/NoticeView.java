package org.prikbord.model.notice;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;

/**
 * A notice as its reader sees it.
 *
 * @param writer who wrote the post in the name of the actor; null where the actor did, or did something else
 * @param detail the comment or thanks, cut short, or the title of the idea
 * @param detailKey the key of the kudos' value, the decision's outcome or the phase that began;
 *     choose@2026-12-24T09:00 for a phase that begins then now; or null
 */
public record NoticeView(
        long id,
        NoticeKind kind,
        boolean toTeam,
        PersonView actor,
        PersonView writer,
        SubjectKind subjectKind,
        long subjectId,
        String detail,
        String detailKey,
        Instant createdAt,
        boolean seen) {

    /** As a query makes one. */
    public NoticeView(
            long id,
            NoticeKind kind,
            boolean toTeam,
            PersonView actor,
            Writer writer,
            SubjectKind subjectKind,
            long subjectId,
            String detail,
            String detailKey,
            Instant createdAt,
            boolean seen) {
        this(id, kind, toTeam, actor, Writer.view(writer), subjectKind, subjectId, detail, detailKey, createdAt, seen);
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
