package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.choice.Deck;
import org.prikbord.model.choice.Tally;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.CardAnswer;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;

/** Dealing ideas as cards, and what people say to them. */
@ApplicationScoped
public class DeckService {
    /** How many of the ideas of a challenge one hopes to find. */
    private static final int BEST = 10;

    @Inject
    private Exposures exposures;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private ChallengeService challenges;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * The table before a person.
     *
     * @param card null when everything was seen
     * @param answered how many cards they have answered
     * @param left how many there are still, this one included
     */
    public record Table(IdeaView card, long answered, long left) {}

    /** The card that lies there, or a new one; the same again until it is answered. */
    @Allowed
    @Transactional
    public Table deal(long challengeId) {
        challenges.view(challengeId);
        return table(challengeId);
    }

    private Table table(long challengeId) {
        long me = currentPerson.required().personId();
        Optional<Long> open = exposures
                .open(challengeId, me)
                .map(exposure -> exposure.idea().root().id());
        List<Long> unseen = exposures.unseen(challengeId, me);
        Long card = open.orElseGet(() -> dealt(challengeId, unseen));
        long left = unseen.size() + (open.isPresent() ? 1 : 0);
        return new Table(
                card == null ? null : ideas.view(card).orElseThrow(), exposures.answered(challengeId, me), left);
    }

    private Long dealt(long challengeId, List<Long> unseen) {
        if (unseen.isEmpty()) {
            return null;
        }
        List<Tally> all = exposures.tallies(challengeId);
        Set<Long> seen = all.stream().map(Tally::idea).collect(Collectors.toSet());
        unseen.forEach(seen::remove);
        long card =
                new Deck(all, BEST, ThreadLocalRandom.current()).next(seen, 1).get(0);
        exposures.deal(card, people.get(currentPerson.required()));
        return card;
    }

    /** Says something to a card that was dealt, or something else than before; gives the table after that. */
    @Allowed
    @Transactional
    public Table answer(long ideaId, CardAnswer answer) {
        IdeaView idea = ideaService.view(ideaId);
        if (exposures.answer(ideaId, people.get(currentPerson.required()), answer)) {
            outbox.write(
                    EventType.IDEA_VOTED, idea.id(), currentPerson.required().personId());
        }
        return table(idea.challengeId());
    }
}
