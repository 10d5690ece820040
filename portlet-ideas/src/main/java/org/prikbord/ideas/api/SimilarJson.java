package org.prikbord.ideas.api;

import java.time.Clock;
import java.time.LocalDate;
import org.prikbord.model.base.Text;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.Outcome;

/** An idea that there is already, with how its answer begins once it has one. */
record SimilarJson(long id, String title, String challenge, int year, Outcome outcome, String reason) {
    private static final int SHORT = 200;

    static SimilarJson of(IdeaBrief idea, Clock clock) {
        return new SimilarJson(
                idea.id(),
                idea.title(),
                idea.challengeTitle(),
                LocalDate.ofInstant(idea.createdAt(), clock.getZone()).getYear(),
                idea.outcome(),
                idea.reason() == null ? null : Text.shortened(idea.reason(), SHORT));
    }
}
