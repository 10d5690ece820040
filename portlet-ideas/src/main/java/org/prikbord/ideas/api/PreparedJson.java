package org.prikbord.ideas.api;

import org.prikbord.model.idea.PreparedView;

/** An answer that is kept back. */
record PreparedJson(long idea, String title, IdeaJson.DecisionJson decision) {
    static PreparedJson of(PreparedView prepared) {
        return new PreparedJson(prepared.ideaId(), prepared.title(), IdeaJson.DecisionJson.of(prepared.reply()));
    }
}
