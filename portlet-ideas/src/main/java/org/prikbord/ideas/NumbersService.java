package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.participation.Numbers;

/** What can be counted of a challenge, for everybody who sees it. */
@ApplicationScoped
public class NumbersService {
    @Inject
    private ChallengeService challenges;

    @Inject
    private Numbers numbers;

    /** A challenge and what may be told of it. */
    public record Counted(ChallengeView challenge, Numbers.Told told) {}

    /** Counts what may be told. */
    @Allowed
    @Transactional
    public Counted of(long challengeId) {
        return new Counted(challenges.view(challengeId), numbers.of(challengeId));
    }
}
