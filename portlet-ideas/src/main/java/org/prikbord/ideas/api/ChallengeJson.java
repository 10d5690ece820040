package org.prikbord.ideas.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.challenge.Schedule;

/**
 * A challenge, with how much is in it and how many of its ideas wait for an answer.
 *
 * @param budget in cents
 * @param lookedFirst whether communications read new ideas before others see them
 * @param begins when each phase begins, by its key, in the company's zone
 */
record ChallengeJson(
        long id,
        String title,
        String problem,
        BigDecimal baseline,
        String baselineUnit,
        String baselineNote,
        Long budget,
        PersonJson sponsor,
        PersonJson carrier,
        PersonJson opener,
        List<DetailField> details,
        boolean anonymous,
        Map<String, LocalDateTime> begins,
        Phase phase,
        Instant openedAt,
        Instant closedAt,
        Instant createdAt,
        int version,
        boolean lookedFirst,
        long ideas,
        long voters,
        long waiting) {
    static ChallengeJson of(ChallengeView challenge, Clock clock) {
        return new ChallengeJson(
                challenge.id(),
                challenge.title(),
                challenge.problem(),
                challenge.baseline().figure(),
                challenge.baseline().unit(),
                challenge.baseline().note(),
                challenge.budget(),
                PersonJson.of(challenge.sponsor()),
                challenge.carrier() == null ? null : PersonJson.of(challenge.carrier()),
                PersonJson.of(challenge.opener()),
                challenge.details(),
                challenge.anonymous(),
                begins(challenge.schedule()),
                challenge.phaseAt(clock),
                challenge.openedAt(),
                challenge.closedAt(),
                challenge.createdAt(),
                challenge.version(),
                challenge.lookedFirst(),
                challenge.ideas(),
                challenge.voters(),
                challenge.waiting());
    }

    private static Map<String, LocalDateTime> begins(Schedule schedule) {
        Map<String, LocalDateTime> begins = new TreeMap<>();
        Schedule.PHASES.forEach(phase -> schedule.from(phase).ifPresent(moment -> begins.put(phase.key(), moment)));
        return begins;
    }
}
