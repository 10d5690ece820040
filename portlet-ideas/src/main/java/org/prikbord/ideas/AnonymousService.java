package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.anonymous.WaitingView;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.IdeaDrafts;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Proposing ideas without a name. Writes no event and claims no request key: each would name who did. */
@ApplicationScoped
public class AnonymousService {
    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private ChallengeService challengeService;

    @Inject
    private Challenges challenges;

    @Inject
    private IdeaDrafts drafts;

    @Inject
    private WordRules wordRules;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * Seals an idea until it appears. A draft that was begun under the author's name is erased with it, as a browser that
     * lost its connection when they chose otherwise could not.
     *
     * @param key of the request, so that a retry makes no second one; or null
     * @return when it appears
     */
    @Allowed
    @Transactional
    public Instant propose(long challengeId, IdeaWords words, String key) {
        challengeService.view(challengeId);
        Details details = new Details(words.details());
        wordRules.screen(words.title(), words.text(), details);
        Person author = people.get(currentPerson.required());
        Instant appears =
                anonymous.propose(challenges.get(challengeId), author, words.title(), words.text(), details, key);
        drafts.erase(challengeId, author.id());
        return appears;
    }

    /** Those of the person in a challenge that is known to be there for them, as far as they have not appeared yet. */
    @Allowed
    @Transactional
    public List<WaitingView> waiting(long challengeId) {
        return anonymous.waitingOf(challengeId, currentPerson.required().personId());
    }

    /** Takes back what has not appeared yet. */
    @Allowed
    @Transactional
    public void withdraw(String ref) {
        anonymous.withdraw(ref, currentPerson.required().personId());
    }
}
