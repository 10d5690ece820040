package org.prikbord.ideas.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;

/** A challenge, with how much is in it and how many of its ideas wait for an answer. */
record ChallengeJson(
        long id,
        String title,
        String problem,
        String criteria,
        PersonJson sponsor,
        PersonJson opener,
        LocalDate opens,
        LocalDate closes,
        Phase phase,
        Instant closedAt,
        Instant createdAt,
        int version,
        long ideas,
        long votes,
        long waiting) {
    static ChallengeJson of(ChallengeView challenge, Clock clock) {
        return new ChallengeJson(
                challenge.id(),
                challenge.title(),
                challenge.problem(),
                challenge.criteria(),
                PersonJson.of(challenge.sponsor()),
                PersonJson.of(challenge.opener()),
                challenge.opens(),
                challenge.closes(),
                challenge.phaseAt(clock),
                challenge.closedAt(),
                challenge.createdAt(),
                challenge.version(),
                challenge.ideas(),
                challenge.votes(),
                challenge.waiting());
    }
}
