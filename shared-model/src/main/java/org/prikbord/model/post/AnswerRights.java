package org.prikbord.model.post;

import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;

/** Who may say which comment solved a question: who asked, their team, and communications. */
public final class AnswerRights {
    private AnswerRights() {}

    /** {@link NotAllowed} unless that person may; a broken rule for what is no question. */
    public static void require(Post post, SignedIn person) {
        if (post.kind() != PostKind.QUESTION) {
            throw new RuleBroken("answer.none");
        }
        if (!has(post, person)) {
            throw new NotAllowed();
        }
    }

    /** Whether that person may, of a question. */
    public static boolean has(Post question, SignedIn person) {
        return question.author().id() == person.personId()
                || question.author().team().id() == person.teamId()
                || person.isAny(Role.COMMUNICATIONS);
    }
}
