package org.prikbord.feed.page;

import java.time.Instant;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.help.HelpView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.CommentView;

/**
 * How far an urgent question has come, ready to be drawn; the same for everybody.
 *
 * @param solved whether an answer helped
 * @param helper who gave that answer, where who asked can thank them for it; null otherwise
 */
public record HelpItem(HelpView view, boolean solved, PersonView helper) {
    static HelpItem of(HelpView view, PersonView asker, CommentView answer) {
        boolean other = answer != null && answer.author().id() != asker.id();
        return new HelpItem(view, answer != null, other ? answer.author() : null);
    }

    /** The key of the sentence that says where it stands; its arguments are how many were asked, and how many answered. */
    public String state() {
        return "help.state." + (solved ? "solved" : open());
    }

    private String open() {
        if (view.beginning()) {
            return "beginning";
        }
        if (view.enough()) {
            return "enough";
        }
        if (view.asked() == 0) {
            return "nobody";
        }
        if (view.wide()) {
            return "wide";
        }
        return view.next() == null ? "all" : "likely";
    }

    /** Whether nothing of it changes by itself any more. */
    public boolean over() {
        return solved;
    }

    /** Whether it is said when the next few are asked. */
    public boolean going() {
        return !solved && view.next() != null;
    }

    /** Whether it is said how many answered. */
    public boolean counted() {
        return !solved && !view.enough() && !view.beginning();
    }

    /** Whether who asked is asked whether it helped. */
    public boolean answered() {
        return !solved && view.answers() > 0;
    }

    /** Whether who asked may have the next few asked. */
    public boolean renewable() {
        return !solved && view.renewable();
    }

    /** The key of how that is called. */
    public String renewing() {
        return view.answers() > 0 ? "help.more" : "help.more.none";
    }

    /** Whether nobody more is asked by itself though too few answered: who asked is told what else they can do. */
    public boolean stuck() {
        return !solved && !view.beginning() && !view.enough() && view.next() == null;
    }

    /** Until then it is among what waits for help. */
    public Instant listedUntil() {
        return view.askedAt().plus(HelpCalls.WAITED_FOR);
    }

    /** Whether who asked can say thanks. */
    public boolean thankable() {
        return helper != null && !view.thanked();
    }

    /** Whether they did. */
    public boolean thanked() {
        return solved && view.thanked();
    }
}
