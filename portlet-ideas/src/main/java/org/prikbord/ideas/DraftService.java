package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.IdeaDraft;
import org.prikbord.model.idea.IdeaDrafts;

/** Keeping what the person is writing for a challenge: always one's own draft, as no other can be asked for. */
@ApplicationScoped
public class DraftService {
    @Inject
    private IdeaDrafts drafts;

    @Inject
    private Challenges challenges;

    @Inject
    private ChallengeService challengeService;

    @Inject
    private CurrentPerson currentPerson;

    /** The draft, when the person has one. */
    @Allowed
    @Transactional
    public Optional<IdeaDraft> mine(long challengeId) {
        challengeService.view(challengeId);
        return drafts.of(challengeId, me());
    }

    /**
     * Keeps what is written so far, based on the version that the writer saw.
     *
     * @param named whether the writer chose to propose it under their name: a draft carries it
     */
    @Allowed
    @Transactional
    public IdeaDraft keep(long challengeId, IdeaWords words, int version, boolean named) {
        if (challengeService.view(challengeId).anonymous() && !named) {
            throw new RuleBroken("draft.anonymous");
        }
        Details details = new Details(words.details());
        return drafts.keep(challenges.get(challengeId), me(), words.title(), words.text(), details, version);
    }

    /** Throws the draft away, when the writer saw what is in it; gives what is left of it. */
    @Allowed
    @Transactional
    public Optional<IdeaDraft> discard(long challengeId, int version) {
        challengeService.view(challengeId);
        return drafts.discard(challengeId, me(), version);
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
