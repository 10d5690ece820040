package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.choice.Standing;
import org.prikbord.model.choice.Standings;
import org.prikbord.model.idea.IdeaOrder;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.OrderedIdeas;

/** The ideas of a challenge that is known to be there for the person, in the order that fits its phase or another one. */
@ApplicationScoped
public class IdeaListService {
    @Inject
    private Ideas ideas;

    @Inject
    private OrderedIdeas ordered;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * All of them; once the votes are in, those that have no answer yet.
     *
     * @param standings how they stand, once the votes are in
     */
    @Allowed
    @Transactional
    public Page<IdeaView> open(
            ChallengeView challenge, IdeaOrder order, Standings standings, PageKey after, int limit) {
        long id = challenge.id();
        boolean waiting = !challenge.hidesVotes(clock);
        OrderedIdeas.Wanted wanted =
                new OrderedIdeas.Wanted(id, waiting, currentPerson.required().personId());
        return switch (order) {
            case NEWEST -> waiting ? ideas.waiting(id, after, limit) : ideas.page(id, after, limit);
            case QUIETEST -> ordered.quietest(wanted, after, limit);
            case MIXED -> ordered.mixed(wanted, after, limit);
            case STANDING -> ordered.waiting(id, best(standings), after, limit);
        };
    }

    private static List<Long> best(Standings standings) {
        return standings.ideas().stream().map(Standing::idea).toList();
    }

    /** Those that have their answer: the newest first, or what was chosen first once it is carried out. */
    @Allowed
    @Transactional
    public Page<IdeaView> answered(ChallengeView challenge, PageKey after, int limit) {
        return challenge.phaseAt(clock).isBefore(Phase.DELIVER)
                ? ideas.decided(challenge.id(), after, limit)
                : ordered.chosenFirst(challenge.id(), after, limit);
    }
}
