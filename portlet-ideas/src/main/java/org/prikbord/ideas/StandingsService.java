package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.choice.Standing;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.Ideas;

/** How the ideas of a challenge stand once the votes are in. */
@ApplicationScoped
public class StandingsService {
    private static final int SHOWN = 50;

    @Inject
    private ChallengeService challenges;

    @Inject
    private Exposures exposures;

    @Inject
    private Ideas ideas;

    @Inject
    private Clock clock;

    /**
     * Where they stand, with what the first fifty are called.
     *
     * @param briefs by the number of the idea
     */
    public record Shown(Standings standings, Map<Long, IdeaBrief> briefs) {
        static final Shown NOTHING = new Shown(Standings.of(List.of()), Map.of());
    }

    /** Nothing while people are still choosing: what others said must not sway anybody. */
    @Allowed
    @Transactional
    public Shown of(ChallengeView challenge) {
        if (challenge.hidesVotes(clock)) {
            return Shown.NOTHING;
        }
        Standings standings = Standings.of(exposures.tallies(challenge.id()));
        List<Long> first =
                standings.ideas().stream().limit(SHOWN).map(Standing::idea).toList();
        return new Shown(standings, ideas.briefs(first, challenges.reader()));
    }
}
