package org.prikbord.model.idea;

import java.time.LocalDate;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/**
 * What is answered to an idea.
 *
 * @param reason in one's own words, 10 to 2,000 characters: whatever frames it is not a part of it
 * @param tone in which it is framed; null for the bare reason
 * @param condition what has to come true before a "later" is looked at again, 10 to 500 characters; null for the others
 * @param on the day on which a "later" is looked at again at the latest; may be null, and is for the others
 */
public record Reply(Outcome outcome, String reason, Tone tone, String condition, LocalDate on) {
    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 2_000;
    public static final int SHORTEST_CONDITION = 10;
    public static final int LONGEST_CONDITION = 500;

    public Reply {
        if (outcome == null) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        reason = Text.explained("reason", reason, SHORTEST_REASON, LONGEST_REASON);
        boolean later = outcome == Outcome.LATER;
        condition = later ? Text.explained("condition", condition, SHORTEST_CONDITION, LONGEST_CONDITION) : null;
        on = later ? on : null;
    }

    /** A bare reason, for an outcome that needs no condition. */
    public static Reply of(Outcome outcome, String reason) {
        return new Reply(outcome, reason, null, null, null);
    }

    /** Good, but not before the condition is met. */
    public static Reply later(String reason, String condition, LocalDate on) {
        return new Reply(Outcome.LATER, reason, null, condition, on);
    }
}
