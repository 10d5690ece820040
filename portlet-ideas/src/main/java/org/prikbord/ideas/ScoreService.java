package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.IdeaBrief;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.score.Expert;
import org.prikbord.model.score.Experts;
import org.prikbord.model.score.Rating;
import org.prikbord.model.score.Said;
import org.prikbord.model.score.Score;
import org.prikbord.model.score.Scores;

/** Scoring the ideas of a challenge as one of its experts, and what all of them think once everybody has chosen. */
@ApplicationScoped
public class ScoreService {
    private static final int SHOWN = 50;

    @Inject
    private Scores scores;

    @Inject
    private Experts experts;

    @Inject
    private Ideas ideas;

    @Inject
    private ChallengeService challenges;

    @Inject
    private WordRules wordRules;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * What lies before an expert.
     *
     * @param card the idea to score; null when none is left
     * @param criteria what it is scored by
     * @param marks what they gave before, by the name of the criterion; empty for nothing yet
     * @param reason the one that they gave before, or empty
     * @param asked all ideas that they are asked to score, in their order
     * @param at where the card stands among them, or -1
     */
    public record Table(
            ChallengeView challenge,
            LocalDate due,
            IdeaView card,
            List<Criterion> criteria,
            Map<String, Integer> marks,
            String reason,
            List<Scores.Asked> asked,
            int at) {
        /** How many are not scored yet. */
        public long left() {
            return asked.stream().filter(idea -> !idea.scored()).count();
        }
    }

    /**
     * The table of an expert; {@link NotFound} for anybody else.
     *
     * @param ideaId the card that they want to see; 0 for the next one that they have not scored
     */
    @Allowed
    @Transactional
    public Table table(long challengeId, long ideaId) {
        ChallengeView challenge = challenges.view(challengeId);
        Expert expert =
                experts.find(challengeId, currentPerson.required().personId()).orElseThrow(NotFound::new);
        List<Scores.Asked> asked = challenge.phaseAt(clock).takesScores() ? scores.asked(expert) : List.of();
        int at = IntStream.range(0, asked.size())
                .filter(i -> ideaId == 0 ? !asked.get(i).scored() : asked.get(i).idea() == ideaId)
                .findFirst()
                .orElse(-1);
        if (at < 0 && ideaId != 0) {
            throw new NotFound();
        }
        Optional<Score> earlier =
                at < 0 ? Optional.empty() : scores.of(expert, asked.get(at).idea());
        return new Table(
                challenge,
                expert.due(),
                at < 0 ? null : ideas.view(asked.get(at).idea()).orElseThrow(NotFound::new),
                challenges.criteria(challengeId),
                earlier.map(Score::marks).orElse(Map.of()),
                earlier.map(Score::reason).orElse(""),
                asked,
                at);
    }

    /**
     * Says what an expert thinks of an idea, or something else than before; twice is once.
     *
     * @param marks 1 to 5, by the name of the criterion
     */
    @Allowed
    @Transactional
    public void score(long challengeId, long ideaId, Map<String, Integer> marks, String reason) {
        challenges.view(challengeId);
        long me = currentPerson.required().personId();
        Expert expert = experts.getLocked(challengeId, me);
        List<String> criteria = challenges.criteria(challengeId).stream()
                .map(Criterion::name)
                .distinct()
                .toList();
        Score.Card card = Score.Card.of(criteria, marks, reason);
        wordRules.screen("reason", reason);
        if (scores.give(expert, ideas.get(ideaId), card)) {
            outbox.write(EventType.IDEA_SCORED, ideaId, me);
        }
    }

    /** By which day the person was asked to score the ideas of a challenge; empty when nobody asked or they cannot now. */
    @Allowed
    @Transactional
    public Optional<LocalDate> due(ChallengeView challenge) {
        return challenge.phaseAt(clock).takesScores()
                ? experts.find(challenge.id(), currentPerson.required().personId())
                        .map(Expert::due)
                : Optional.empty();
    }

    /**
     * How the experts rate the ideas, the best first and fifty at most.
     *
     * @param briefs by the number of the idea
     * @param reasons by the number of the idea
     */
    public record Shown(List<Rating> ratings, Map<Long, IdeaBrief> briefs, Map<Long, List<Said>> reasons) {
        static final Shown NOTHING = new Shown(List.of(), Map.of(), Map.of());
    }

    /** Nothing while people are still choosing: what others think must sway neither them nor another expert. */
    @Allowed
    @Transactional
    public Shown of(ChallengeView challenge) {
        if (challenge.hidesVotes(clock)) {
            return Shown.NOTHING;
        }
        List<Rating> best = scores.ratings(challenge.id()).stream().limit(SHOWN).toList();
        List<Long> ids = best.stream().map(Rating::idea).toList();
        return new Shown(
                best,
                ideas.briefs(ids, challenges.reader()),
                scores.reasons(ids).stream().collect(Collectors.groupingBy(Said::idea)));
    }
}
