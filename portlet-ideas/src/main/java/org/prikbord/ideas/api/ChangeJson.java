package org.prikbord.ideas.api;

import java.time.Instant;
import org.prikbord.model.challenge.CharterChangeView;

/** A change of a charter: who, why, and what it was before and after, as plain text. */
record ChangeJson(long id, PersonJson by, String why, String field, String before, String after, Instant at) {
    static ChangeJson of(CharterChangeView change) {
        return new ChangeJson(
                change.id(),
                PersonJson.of(change.by()),
                change.why(),
                change.field(),
                change.before(),
                change.after(),
                change.at());
    }
}
