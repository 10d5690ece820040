package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.similar.Similar;
import org.prikbord.model.similar.SimilarIdeas;

/** Showing who has an idea what others have proposed already, and what became of it. */
@ApplicationScoped
public class SimilarService {
    private static final int MOST = 5;
    /** So many are found, for some may be of challenges that the person does not see. */
    private static final int FOUND = 20;

    @Inject
    private SimilarIdeas similar;

    @Inject
    private Ideas ideas;

    @Inject
    private ChallengeService challenges;

    /** At most five that the person may see, the most similar first; takes one statement. */
    @Allowed
    @Transactional
    public List<IdeaBrief> like(String title, String text) {
        List<Long> ids =
                similar.like(title, text, FOUND).stream().map(Similar::id).toList();
        Map<Long, IdeaBrief> seen = ideas.briefs(ids, challenges.reader());
        return ids.stream().map(seen::get).filter(Objects::nonNull).limit(MOST).toList();
    }
}
