package org.prikbord.ideas.page;

import java.util.List;
import org.prikbord.model.idea.CoAuthorView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.api.Download;

/**
 * Who is an author of an idea beside whoever proposed it, as one person sees it.
 *
 * @param all those who accepted; who has not answered, for the two whom it concerns
 * @param open whether the idea can still be changed
 */
public record Together(IdeaView idea, List<CoAuthorView> all, long reader, boolean open) {
    /** Whether the reader proposed it. */
    public boolean isAuthor() {
        return idea.author().id() == reader;
    }

    /** Whether the reader can ask others. */
    public boolean isInviting() {
        return open && isAuthor();
    }

    /** Whether the reader is one of them. */
    public boolean isCoAuthor() {
        return all.stream().anyMatch(one -> one.isAccepted() && one.person().id() == reader);
    }

    /** Whether the reader was asked and has not answered. */
    public boolean isAsked() {
        return !isAuthor()
                && !isCoAuthor()
                && all.stream().anyMatch(one -> one.person().id() == reader);
    }

    /** Where the API has somebody who is one or was asked: user names of other systems have anything in them. */
    public String placeOf(CoAuthorView one) {
        return "/ideas/api/ideas/" + idea.id() + "/coauthors/of/"
                + Download.encoded(one.person().userName());
    }
}
