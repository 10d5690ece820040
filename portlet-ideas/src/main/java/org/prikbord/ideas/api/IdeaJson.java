package org.prikbord.ideas.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.prikbord.ideas.IdeaWords;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Tone;
import org.prikbord.web.api.Body;

/**
 * An idea, with its answer once it has one.
 *
 * @param coauthors how many others it is by
 * @param votes not there while people are still choosing
 */
record IdeaJson(
        long id,
        long challengeId,
        PersonJson author,
        int coauthors,
        String title,
        String text,
        List<DetailView> details,
        Instant createdAt,
        Instant editedAt,
        int version,
        Long votes,
        long comments,
        DecisionJson decision) {
    /**
     * An answer.
     *
     * @param tone in which it is framed on pages, which JSON does not
     * @param condition what has to come true first, of a "later"
     * @param version to be told when a "later" is answered again
     */
    record DecisionJson(
            Outcome outcome,
            String reason,
            Tone tone,
            String condition,
            LocalDate on,
            PersonJson by,
            Instant at,
            int version) {
        static DecisionJson of(DecisionView decision) {
            return new DecisionJson(
                    decision.outcome(),
                    decision.reason(),
                    decision.tone(),
                    decision.condition(),
                    decision.on(),
                    PersonJson.of(decision.by()),
                    decision.at(),
                    decision.version());
        }
    }

    static IdeaJson of(IdeaView idea) {
        return new IdeaJson(
                idea.id(),
                idea.challengeId(),
                PersonJson.of(idea.author()),
                idea.coauthors(),
                idea.title(),
                idea.text(),
                idea.details(),
                idea.createdAt(),
                idea.editedAt(),
                idea.version(),
                idea.votes(),
                idea.comments(),
                idea.decision() == null ? null : DecisionJson.of(idea.decision()));
    }

    /** The words of a request; what it does not say to the things that are asked beside stays as it is. */
    static IdeaWords words(Body body, List<DetailView> present) {
        return new IdeaWords(body.text("title"), body.text("text"), details(body, present));
    }

    /** What a request says at each place, as <code>detail1</code> and so on. */
    static List<String> details(Body body, List<DetailView> present) {
        return IntStream.rangeClosed(1, DetailField.MOST)
                .mapToObj(place -> body.maybeText("detail" + place)
                        .orElseGet(() -> DetailView.at(place, present)
                                .map(DetailView::text)
                                .orElse("")))
                .toList();
    }
}
