package org.prikbord.model.search;

import java.time.Instant;
import org.prikbord.model.person.PersonView;

/**
 * Something that was found, as it is in the database.
 *
 * @param title what it is called; empty for what has only a text
 * @param text what it says; may be empty
 * @param by who wrote it; null for what nobody did, or nobody is to know
 * @param writer who wrote it in that name; null where nobody else did
 * @param at when; null for people, teams and topics
 * @param sort the key of the kind of post or team, or of the value; empty for all else
 * @param under what it stands under
 */
public record Found(
        FoundKind kind,
        long id,
        String title,
        String text,
        PersonView by,
        PersonView writer,
        Instant at,
        String sort,
        Under under) {
    /** What stands under the name of who wrote it. */
    Found(FoundKind kind, long id, String title, String text, PersonView by, Instant at, String sort, Under under) {
        this(kind, id, title, text, by, null, at, sort, under);
    }

    /** A post or an idea with comments. */
    public record Under(FoundKind kind, long id) {}
}
