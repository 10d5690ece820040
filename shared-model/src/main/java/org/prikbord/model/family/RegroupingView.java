package org.prikbord.model.family;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.State;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/**
 * A regrouping as it lies before somebody whom it concerns.
 *
 * @param other the words of what is taken out; null for a merge
 * @param current whether the ideas still say what was agreed to
 * @param awaited the names of the authors who have not agreed yet
 * @param asked whether the reader still has to agree
 * @param retractable whether the reader can say no to it, or take it back
 * @param undoable whether the reader can undo it now
 * @param results the ideas that came of it
 */
public record RegroupingView(
        long id,
        boolean merge,
        State state,
        List<Source> sources,
        Words words,
        Words other,
        String proposer,
        Instant askedAt,
        boolean current,
        List<String> awaited,
        boolean asked,
        boolean retractable,
        boolean undoable,
        List<Long> results) {

    /** One of the ideas that become others, as it is now. */
    public record Source(long id, String title, String text, int version, List<String> authors, boolean stands) {
        /** The names of its authors. */
        public String names() {
            return String.join(", ", authors);
        }

        static Source of(Idea idea) {
            return new Source(
                    idea.id(),
                    idea.title(),
                    idea.text(),
                    idea.version(),
                    idea.authors().stream().map(Person::displayName).toList(),
                    idea.stands());
        }
    }

    /** As that person sees it. */
    public static RegroupingView of(Regrouping it, Person reader) {
        boolean open =
                it.state() == State.ASKED && it.sources().stream().allMatch(idea -> idea.stands() && !idea.isHidden());
        return new RegroupingView(
                it.id(),
                it.isMerge(),
                it.state(),
                it.sources().stream().map(Source::of).toList(),
                it.words(),
                it.otherWords().orElse(null),
                it.proposer().displayName(),
                it.askedAt(),
                it.isCurrent(),
                it.awaited().stream().map(Person::displayName).distinct().toList(),
                open && it.isAsked(reader) && !it.isAgreedBy(reader),
                open && (it.isAsked(reader) || it.proposer().isSameAs(reader)),
                it.state() == State.DONE
                        && it.isUndoneBy(reader)
                        && it.results().stream().allMatch(Idea::stands),
                it.results().stream().map(Idea::id).toList());
    }

    /** Which words of the ideas are shown. */
    public Seen seen() {
        return new Seen(sources.get(0).version(), merge ? sources.get(1).version() : 0);
    }

    /** Whether it cannot be done any more, as one of the ideas has become something else. */
    public boolean gone() {
        return state == State.ASKED && !sources.stream().allMatch(Source::stands);
    }
}
