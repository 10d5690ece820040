package org.prikbord.ideas.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.prikbord.ideas.IdeaWords;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Outcome;
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
    /** The answer. */
    record DecisionJson(Outcome outcome, String reason, PersonJson by, Instant at) {}

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
                decision(idea.decision()));
    }

    /** The words of a request; what it does not say to the things that are asked beside stays as it is. */
    static IdeaWords words(Body body, List<DetailView> present) {
        return new IdeaWords(body.text("title"), body.text("text"), details(body, present));
    }

    /** What a request says at each place, as <code>detail1</code> and so on. */
    static List<String> details(Body body, List<DetailView> present) {
        return IntStream.rangeClosed(1, DetailField.MOST)
                .mapToObj(place -> body.maybeText("detail" + place)
                        .orElseGet(() -> present.stream()
                                .filter(detail -> detail.place() == place)
                                .map(DetailView::text)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static DecisionJson decision(DecisionView decision) {
        return decision == null
                ? null
                : new DecisionJson(decision.outcome(), decision.reason(), PersonJson.of(decision.by()), decision.at());
    }
}
