package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.idea.Outcome;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Texts;

/** Where a challenge stands, in steps and in words: <code>#{phases.…}</code>. */
@Named
@RequestScoped
public class Phases {
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

    /** A step for each phase that takes time; of a draft, for those whose day is known. */
    public List<Step> steps(ChallengeView challenge) {
        Phase present = challenge.phaseAt(clock);
        List<Step> steps = new ArrayList<>();
        for (Phase phase : Schedule.PHASES) {
            if (challenge.schedule().has(phase)) {
                String state = phase.isBefore(present) ? "done" : phase == present ? "now" : "next";
                steps.add(new Step(texts.get("ideas.step." + phase.key()), when(phase, present, challenge), state));
            }
        }
        return steps;
    }

    private String when(Phase phase, Phase present, ChallengeView challenge) {
        LocalDateTime begins = challenge.schedule().from(phase).orElseThrow();
        LocalDateTime ends = challenge.schedule().until(phase).orElse(null);
        return phase == present && ends != null
                ? texts.of("ideas.step.until", dates.shortDay(ends))
                : dates.shortDay(begins);
    }

    /** One sentence: what is asked of people now, and for how long. */
    public String standing(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        LocalDateTime ends = challenge.presentEnds(clock);
        return switch (phase) {
            case DRAFT -> draft(challenge, ends);
            case IDEAS, IMPROVE, CHOOSE -> texts.of("ideas.standing." + phase.key(), daysUntil(ends));
            case DECIDE, DELIVER ->
                texts.get(challenge.waiting() == 0 ? "ideas.standing.answered" : "ideas.standing.decide");
            case CLOSED -> texts.get("ideas.standing.closed");
        };
    }

    /** When the present phase ends by itself, with the day of the week; null when it does not. */
    public String end(ChallengeView challenge) {
        LocalDateTime ends = draft(challenge) ? null : challenge.presentEnds(clock);
        return ends == null || closed(challenge) ? null : dates.moment(ends);
    }

    private String draft(ChallengeView challenge, LocalDateTime begins) {
        return challenge.openedAt() == null || begins == null
                ? texts.get("ideas.standing.notOpened")
                : texts.of("ideas.standing.draft", dates.day(begins.toLocalDate()));
    }

    private long daysUntil(LocalDateTime end) {
        return end == null ? 0 : dates.daysUntil(lastDay(end));
    }

    /** The last day on which there is any time left. */
    private static LocalDate lastDay(LocalDateTime end) {
        return end.minusNanos(1).toLocalDate();
    }

    /** Why ideas are not taken now; empty while they are. */
    public String why(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        return switch (phase) {
            case DRAFT -> draft(challenge, challenge.presentEnds(clock));
            case IDEAS, IMPROVE, CHOOSE -> "";
            case DECIDE, DELIVER ->
                texts.of(
                        "rule.phase.propose.after",
                        challenge.schedule().from(Phase.DECIDE).orElse(null));
            case CLOSED -> texts.get("rule.phase.closed");
        };
    }

    /** Whether there is little time left. */
    public boolean isLate(ChallengeView challenge) {
        return running(challenge) && daysUntil(challenge.presentEnds(clock)) <= LAST_DAYS;
    }

    /** Whether people may propose ideas now. */
    public boolean running(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        return !phase.isBefore(Phase.IDEAS) && phase.isBefore(Phase.DECIDE);
    }

    /** Whether people may comment now. */
    public boolean talking(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        return !phase.isBefore(Phase.IMPROVE) && phase != Phase.CLOSED;
    }

    /** Whether everybody is asked to think alone now. */
    public boolean alone(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.IDEAS;
    }

    /** Whether people may vote now. */
    public boolean choosing(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.CHOOSE;
    }

    /** Whether what others voted may be seen. */
    public boolean shown(ChallengeView challenge) {
        return !challenge.hidesVotes(clock);
    }

    /** Whether the votes are in and the sponsor answers what is left. */
    public boolean deciding(ChallengeView challenge) {
        Phase phase = challenge.phaseAt(clock);
        return phase == Phase.DECIDE || phase == Phase.DELIVER;
    }

    /** Whether all is answered and done. */
    public boolean closed(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.CLOSED;
    }

    /** Whether it has not begun. */
    public boolean draft(ChallengeView challenge) {
        return challenge.phaseAt(clock) == Phase.DRAFT;
    }

    /** How many ideas there are, and how many people voted. */
    public String counts(ChallengeView challenge) {
        return texts.of("ideas.counts", challenge.ideas(), challenge.voters());
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
