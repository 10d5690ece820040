package org.prikbord.feed.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.StepKind;
import org.prikbord.model.person.PersonView;

/**
 * What happens with a post: how many <code>askers</code> there are, whether it is <code>heard</code>, who owns it, by which
 * day it is due, its <code>answer</code> ("done" or "no"), and all <code>steps</code> in order; what is not there yet is
 * left out. A next step is based on <code>version</code>.
 */
record HeardJson(
        int askers,
        boolean heard,
        PostJson.Author owner,
        LocalDate due,
        boolean overdue,
        StepKind answer,
        int version,
        List<StepJson> steps) {

    /** A step: what it was, who took it and when, in which words, whom it named and which day. */
    record StepJson(StepKind step, PostJson.Author by, Instant at, String words, PostJson.Author owner, LocalDate due) {
        static StepJson of(HearingView.Step step) {
            return new StepJson(
                    step.kind(),
                    PostJson.Author.of(step.teller()),
                    step.at(),
                    step.words(),
                    author(step.owner()),
                    step.due());
        }
    }

    /** Null for none. */
    static HeardJson of(HearingView view) {
        return view == null
                ? null
                : new HeardJson(
                        view.askers(),
                        view.heard(),
                        author(view.owner()),
                        view.due(),
                        view.overdue(),
                        view.answer(),
                        view.version(),
                        view.steps().stream().map(StepJson::of).toList());
    }

    private static PostJson.Author author(PersonView person) {
        return person == null ? null : PostJson.Author.of(person);
    }
}
