package org.prikbord.ideas.api;

import java.time.Instant;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Outcome;

/**
 * An idea, with its answer once it has one.
 *
 * @param votes not there while people are still choosing
 */
record IdeaJson(
        long id,
        long challengeId,
        PersonJson author,
        String title,
        String text,
        Instant createdAt,
        Instant editedAt,
        int version,
        Long votes,
        long comments,
        DecisionJson decision) {
    /** The answer. */
    record DecisionJson(Outcome outcome, String reason, PersonJson by, Instant at) {}

    static IdeaJson of(IdeaView idea) {
        return new IdeaJson(
                idea.id(),
                idea.challengeId(),
                PersonJson.of(idea.author()),
                idea.title(),
                idea.text(),
                idea.createdAt(),
                idea.editedAt(),
                idea.version(),
                idea.votes(),
                idea.comments(),
                decision(idea.decision()));
    }

    private static DecisionJson decision(DecisionView decision) {
        return decision == null
                ? null
                : new DecisionJson(decision.outcome(), decision.reason(), PersonJson.of(decision.by()), decision.at());
    }
}
