package org.prikbord.model.idea;

import java.time.Instant;
import java.time.LocalDate;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.person.PersonView;

/** An idea as the statement gives it: without an answer, the answer's parts are null. */
record IdeaRow(
        Long id,
        Long challengeId,
        String challengeTitle,
        PersonView author,
        Integer coauthors,
        String title,
        String text,
        DetailRow details,
        Instant createdAt,
        Instant editedAt,
        int version,
        Long votes,
        Long comments,
        Outcome outcome,
        String reason,
        Tone tone,
        String condition,
        LocalDate on,
        Instant decidedAt,
        Integer decisionVersion,
        Long byId,
        String byUserName,
        String byGivenName,
        String byFamilyName,
        String byTeam) {
    IdeaView view() {
        DecisionView decision = outcome == null
                ? null
                : new DecisionView(
                        new PersonView(byId, byUserName, byGivenName, byFamilyName, byTeam),
                        outcome,
                        reason,
                        tone,
                        condition,
                        on,
                        decidedAt,
                        decisionVersion);
        return new IdeaView(
                id,
                challengeId,
                challengeTitle,
                author,
                coauthors,
                title,
                text,
                details.said(),
                createdAt,
                editedAt,
                version,
                votes,
                comments,
                decision);
    }
}
