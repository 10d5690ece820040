package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.idea.CardCount;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;

/**
 * Taking a challenge along: its ideas, for whoever answers them. What is hidden stays here, and nothing tells who voted
 * for what.
 */
@ApplicationScoped
public class ExportService {
    @Inject
    private ChallengeService challengeService;

    @Inject
    private Challenges challenges;

    @Inject
    private Ideas ideas;

    @Inject
    private Exposures exposures;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * An idea with what people said to its card.
     *
     * @param cards null while people are still choosing
     */
    public record Taken(IdeaView idea, CardCount cards) {}

    /** The challenge, for its sponsor and communications. */
    @Allowed
    @Transactional
    public ChallengeView challenge(long id) {
        ChallengeView challenge = challengeService.view(id);
        challenges.get(id).requireAnswerer(people.get(currentPerson.required()));
        return challenge;
    }

    /** So many of its ideas as a page holds, newest first, from that key on or from the newest for null. */
    @Allowed
    @Transactional
    public Page<Taken> ideas(long id, PageKey before) {
        boolean counted = !challenge(id).hidesVotes(clock);
        Page<IdeaView> page = ideas.page(id, before, Page.MOST);
        Map<Long, CardCount> cards = counted
                ? exposures.counts(page.items().stream().map(IdeaView::id).toList()).stream()
                        .collect(Collectors.toMap(CardCount::idea, Function.identity()))
                : Map.of();
        return page.map(idea -> new Taken(
                idea, counted ? cards.getOrDefault(idea.id(), new CardCount(idea.id(), 0L, 0L, 0L, 0L)) : null));
    }
}
