package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/** A {@link Reply}, by whom and when: the same wherever it is kept. */
@MappedSuperclass
public abstract class GivenReply {
    /** So far ahead somebody can promise to look at something again. */
    static final int MOST_YEARS = 10;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decided_by")
    private Person by;

    @Convert(converter = Outcome.Stored.class)
    private Outcome outcome;

    private String reason;

    @Convert(converter = Tone.Stored.class)
    private Tone tone;

    @Column(name = "revive_when")
    private String condition;

    @Column(name = "revive_on")
    private LocalDate reviveOn;

    @Column(name = "decided_at")
    private Instant at;

    protected GivenReply() {}

    /** The same as another one. */
    protected GivenReply(GivenReply same) {
        by = same.by;
        outcome = same.outcome;
        reason = same.reason;
        tone = same.tone;
        condition = same.condition;
        reviveOn = same.reviveOn;
        at = same.at;
    }

    /** Says it, or something else than before; a broken rule when it is to be looked at on a day that has passed. */
    protected final void say(Person who, Reply reply, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (reply.on() != null && (!reply.on().isAfter(today) || reply.on().isAfter(today.plusYears(MOST_YEARS)))) {
            throw RuleBroken.at("on", "decision.on", MOST_YEARS);
        }
        by = who;
        outcome = reply.outcome();
        reason = reply.reason();
        tone = reply.tone();
        condition = reply.condition();
        reviveOn = reply.on();
        at = clock.instant();
    }

    /** Whether that person said just that. */
    protected final boolean is(Person who, Reply reply) {
        return by.isSameAs(who)
                && outcome == reply.outcome()
                && reason.equals(reply.reason())
                && tone == reply.tone()
                && Objects.equals(condition, reply.condition())
                && Objects.equals(reviveOn, reply.on());
    }

    public Person by() {
        return by;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    /** In which tone the reason is framed; empty for the bare reason. */
    public Optional<Tone> tone() {
        return Optional.ofNullable(tone);
    }

    /** What has to come true first; empty but for a "later". */
    public Optional<String> condition() {
        return Optional.ofNullable(condition);
    }

    /** The day on which it is looked at again, when there is one. */
    public Optional<LocalDate> on() {
        return Optional.ofNullable(reviveOn);
    }

    public Instant at() {
        return at;
    }
}
