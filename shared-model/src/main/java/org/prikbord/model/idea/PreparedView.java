package org.prikbord.model.idea;

import java.time.Instant;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.IdeaView.DecisionView;

/** An answer that is kept back, for who may answer alone. */
public record PreparedView(long ideaId, String title, DecisionView reply) {
    /** Where this stands in the list. */
    PageKey key() {
        return new PageKey(Instant.EPOCH, ideaId);
    }
}
