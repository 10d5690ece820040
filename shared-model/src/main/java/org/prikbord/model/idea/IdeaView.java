package org.prikbord.model.idea;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.PersonView;

/**
 * An idea as pages show one; the same for everybody.
 *
 * @param details what it says to the other things that its challenge asks
 * @param coauthors how many others it is by, beside its author
 * @param editedAt null when it never was
 * @param votes null while people are still choosing: what others think must not sway anybody
 * @param decision null while it waits for an answer
 */
public record IdeaView(
        long id,
        long challengeId,
        String challengeTitle,
        PersonView author,
        int coauthors,
        String title,
        String text,
        List<DetailView> details,
        Instant createdAt,
        Instant editedAt,
        int version,
        Long votes,
        long comments,
        DecisionView decision) {

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }

    /**
     * The answer that an idea got.
     *
     * @param tone in which the reason is framed, or null
     * @param condition what has to come true first; null but for a "later"
     * @param on the day on which it is looked at again, or null
     * @param version what whoever answers again tells to have seen
     */
    public record DecisionView(
            PersonView by,
            Outcome outcome,
            String reason,
            Tone tone,
            String condition,
            LocalDate on,
            Instant at,
            int version) {
        /** Whether it can be answered again. */
        public boolean isLater() {
            return outcome == Outcome.LATER;
        }
    }
}
