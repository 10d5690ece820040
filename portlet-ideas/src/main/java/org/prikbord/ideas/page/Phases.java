package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.Outcome;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Texts;

/** Where a challenge stands, in steps and in words: <code>#{phases.…}</code>. */
@Named
@RequestScoped
public class Phases {
    private static final List<String> STEPS = List.of("asked", "ideas", "answers", "closed");
    private static final int LAST_DAYS = 2;

    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    protected Phases() {
        this(null, null, null);
    }

    @Inject
    public Phases(Texts texts, Dates dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * One step of a challenge's life.
     *
     * @param state done, now or next, as the stylesheet draws it
     */
    public record Step(String name, String when, String state) {
        /** What a screen reader says of the present step; null for the others. */
        public String current() {
            return "now".equals(state) ? "step" : "false";
        }
    }

    /** The four steps. */
    public List<Step> steps(ChallengeView challenge) {
        int now = challenge.phaseAt(clock).ordinal();
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < STEPS.size(); at++) {
            String state = at < now || (now == STEPS.size() - 1 && at == now) ? "done" : at == now ? "now" : "next";
            steps.add(new Step(texts.get("ideas.step." + STEPS.get(at)), when(at, challenge), state));
        }
        return steps;
    }

    private String when(int step, ChallengeView challenge) {
        return switch (step) {
            case 0 -> dates.shortDay(challenge.opens());
            case 1 -> texts.of("ideas.step.until", dates.shortDay(challenge.closes()));
            case 2 ->
                texts.of("ideas.step.from", dates.shortDay(challenge.closes().plusDays(1)));
            default ->
                challenge.closedAt() == null
                        ? texts.get("ideas.step.allAnswered")
                        : dates.shortDay(LocalDate.ofInstant(challenge.closedAt(), clock.getZone()));
        };
    }

    /** One sentence: how long ideas are welcome, or what happens instead. */
    public String standing(ChallengeView challenge) {
        return switch (challenge.phaseAt(clock)) {
            case DRAFT -> texts.of("ideas.standing.draft", dates.day(challenge.opens()));
            case IDEAS -> texts.of("ideas.standing.ideas", dates.daysUntil(challenge.closes()));
            case DECIDE -> texts.get(challenge.waiting() == 0 ? "ideas.standing.answered" : "ideas.standing.decide");
            case CLOSED -> texts.get("ideas.standing.closed");
        };
    }

    /** Why ideas, comments and votes are not taken now; empty while they are. */
    public String why(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        LocalDate day = phase == Phase.DRAFT ? challenge.opens() : challenge.closes();
        return phase == Phase.IDEAS ? "" : texts.of("rule.phase." + phase.key(), day);
    }

    /** Whether there is little time left. */
    public boolean isLate(ChallengeView challenge) {
        return running(challenge) && dates.daysUntil(challenge.closes()) <= LAST_DAYS;
    }

    /** Whether people may propose ideas, comment and vote now. */
    public boolean running(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.IDEAS;
    }

    /** Whether the sponsor answers now, and nothing else happens. */
    public boolean deciding(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.DECIDE;
    }

    /** Whether all is answered and done. */
    public boolean closed(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.CLOSED;
    }

    /** Whether its day has not come yet. */
    public boolean draft(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.DRAFT;
    }

    /** How many ideas wait for an answer, and how long the first of them has. */
    public String clock(ChallengeView challenge, Instant since) {
        if (challenge.waiting() == 0 || since == null) {
            return "";
        }
        LocalDate proposed = LocalDate.ofInstant(since, clock.getZone());
        return texts.of("ideas.clock", challenge.waiting(), ChronoUnit.DAYS.between(proposed, dates.today()));
    }

    /** The sign of an outcome. */
    public String sign(Outcome outcome) {
        return switch (outcome) {
            case CHOSEN -> "check";
            case LATER -> "clock";
            case NO -> "cross";
        };
    }
}
