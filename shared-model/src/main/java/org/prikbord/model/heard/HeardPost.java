package org.prikbord.model.heard;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;

/** A post for which somebody asked for an owner, as the list of all of them shows it. */
public record HeardPost(
        long id, PersonView author, PersonView writer, String text, Instant askedAt, HearingView heard) {
    HeardPost(Row row, HearingView heard) {
        this(row.id(), row.author(), Writer.view(row.writer()), row.text(), row.askedAt(), heard);
    }

    /** The same, before what happened with it. */
    record Row(Long id, PersonView author, Writer writer, String text, Instant askedAt) {
        PageKey key() {
            return new PageKey(askedAt, id);
        }
    }
}
