package org.prikbord.model.challenge;

import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/**
 * One more thing that a challenge asks of each idea.
 *
 * @param place 1 to {@link #MOST}: what an idea says stays at its place, however the label changes
 * @param label what is asked; empty when nothing is asked at this place
 * @param needed whether no idea can do without
 */
public record DetailField(int place, String label, boolean needed) {
    /** Places for them. */
    public static final int MOST = 3;

    public static final int LONGEST_LABEL = 60;

    public DetailField {
        if (place < 1 || place > MOST) {
            throw RuleBroken.at("details", "challenge.tooManyDetails", MOST);
        }
        label = Text.optional("details", label, LONGEST_LABEL).strip();
        needed = needed && !label.isEmpty();
    }

    /** Whether anything is asked at this place. */
    public boolean isAsked() {
        return !label.isEmpty();
    }

    /** What forms and JSON call what an idea says to it. */
    public String field() {
        return "detail" + place;
    }
}
