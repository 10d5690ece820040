package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** What goes through the {@link Phase}s, and what may be done in each. Which one it is follows from the clock alone. */
@MappedSuperclass
public abstract class Phased {
    @Embedded
    private Schedule schedule;

    /** The phase that everybody has been told of. */
    @Convert(converter = Phase.Stored.class)
    @Column(name = "told_phase")
    private Phase told = Phase.DRAFT;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Phased() {}

    void plan(Schedule other) {
        schedule = other;
    }

    void begin(Clock clock) {
        openedAt = clock.instant();
    }

    void end(Clock clock) {
        closedAt = clock.instant();
        told = Phase.CLOSED;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    void requireNotClosed() {
        if (isClosed()) {
            throw new PhaseForbids(Phase.CLOSED, "phase.closed");
        }
    }

    /** {@link PhaseForbids} unless ideas can be proposed and changed now. */
    public void requireIdeasOpen(Clock clock) {
        require("propose", Phase.IDEAS, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless ideas can be commented on now. */
    public void requireTalkOpen(Clock clock) {
        require("talk", Phase.IMPROVE, Phase.CLOSED, clock);
    }

    /** {@link PhaseForbids} unless ideas can be voted on now; asked while nobody can switch the phase. */
    public void requireVotesOpen(Clock clock) {
        require("vote", Phase.CHOOSE, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless experts can score ideas now. */
    public void requireScoresOpen(Clock clock) {
        require("score", Phase.CHOOSE, Phase.DELIVER, clock);
    }

    /** {@link PhaseForbids} once nobody can choose any more: until then it can be settled what is divided. */
    public void requireBudgetOpen(Clock clock) {
        require("divide", Phase.DRAFT, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless ideas can be answered now. */
    public void requireAnswersOpen(Clock clock) {
        require("answer", Phase.IDEAS, Phase.CLOSED, clock);
    }

    private void require(String act, Phase first, Phase end, Clock clock) {
        requireNotClosed();
        Phase phase = phaseAt(clock);
        if (phase.isBefore(first)) {
            throw new PhaseForbids(phase, act, "before", schedule().from(first).orElse(null));
        }
        if (!phase.isBefore(end)) {
            throw new PhaseForbids(phase, act, "after", schedule().from(end).orElse(null));
        }
    }

    /** Whether what others voted is nobody's business yet. */
    public boolean hidesVotes(Clock clock) {
        return phaseAt(clock).isBefore(Phase.DECIDE);
    }

    /** The phase now; the clock is in the company's zone. */
    public Phase phaseAt(Clock clock) {
        return phase(schedule(), openedAt, closedAt, clock);
    }

    static Phase phase(Schedule schedule, Instant openedAt, Instant closedAt, Clock clock) {
        if (closedAt != null) {
            return Phase.CLOSED;
        }
        return openedAt == null ? Phase.DRAFT : schedule.at(LocalDateTime.now(clock));
    }

    public Schedule schedule() {
        return schedule == null ? new Schedule(null, null, null, null, null) : schedule;
    }

    /** When it was opened; empty for a draft. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The phase that everybody has been told of. */
    public Phase told() {
        return told;
    }
}
