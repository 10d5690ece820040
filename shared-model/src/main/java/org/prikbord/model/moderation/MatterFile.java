package org.prikbord.model.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.person.PersonView;

/**
 * All that the desk knows about a matter.
 *
 * @param words all that was written, as it stands now; how it began when it is there no more
 * @param there whether it is still there
 * @param takenIn the idea that took its words in and keeps them whatever is ruled; null when none did
 * @param reports the oldest first, without who reported
 * @param rulings the oldest first, without those that were undone
 */
public record MatterFile(
        MatterView matter,
        String words,
        boolean there,
        TakenIn takenIn,
        List<ReportView> reports,
        List<RulingView> rulings) {
    public MatterFile {
        reports = List.copyOf(reports);
        rulings = List.copyOf(rulings);
    }

    /**
     * A matter without what hangs on it.
     *
     * @param underKind null, like the id, for what is no comment
     * @param hiddenAt null, like why, while everybody sees it
     * @param waitingSince null while nobody has to rule
     */
    public record MatterView(
            long id,
            ContentKind kind,
            long subjectId,
            ContentKind underKind,
            Long underId,
            PersonView author,
            String words,
            Instant hiddenAt,
            HiddenWhy hiddenWhy,
            Instant waitingSince) {
        /** What it is about. */
        public Subject subject() {
            return new Subject(kind, subjectId);
        }
    }

    /** The idea that took in the words of a suggestion. */
    public record TakenIn(long ideaId, String title) {}

    /** Why somebody, or a word rule, asked to look. */
    public record ReportView(Category category, String words, Instant at) {}

    /**
     * A ruling with its appeal.
     *
     * @param rule null where something was left without
     * @param appeal null while nobody appealed
     */
    public record RulingView(
            long id,
            long moderatorId,
            String moderator,
            Verdict verdict,
            HouseRule rule,
            String reason,
            Instant at,
            AppealView appeal) {}

    /**
     * An appeal.
     *
     * @param outcome null, like the answer and who decided, while it is open
     */
    public record AppealView(
            long id, String words, Instant at, AppealOutcome outcome, String answer, String decidedBy) {}

    /** The ruling that stands. */
    public Optional<RulingView> last() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }
}
