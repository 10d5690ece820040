package org.prikbord.ideas.page;

import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.RulingNeeds;

/**
 * A line of the desk, ready to be shown.
 *
 * @param under what it is and where it stands
 * @param sign names the icon of why it is here
 * @param person who it is with
 * @param waits how long it has waited, or until when there is time
 * @param late whether that has to be seen
 * @param act the key of the action beside it
 * @param to where the action leads
 * @param open whether it is open beside the list
 */
public record DeskRow(
        Need need,
        String title,
        String under,
        String sign,
        String why,
        String person,
        String waits,
        boolean late,
        String act,
        String to,
        String content,
        boolean open) {
    /** Whether several of its kind can be ruled on at once. */
    public boolean isChoosable() {
        return "ruling".equals(need.kind());
    }

    /** Whether it waits to be let through, which takes one press. */
    public boolean isAwaited() {
        return need.reasons().contains(RulingNeeds.FIRST_LOOK);
    }

    /** Whether the action reminds somebody. */
    public boolean isReminder() {
        return "remind".equals(act);
    }
}
