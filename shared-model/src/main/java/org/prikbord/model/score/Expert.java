package org.prikbord.model.score;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.person.Person;

/** That somebody was asked to score the ideas of a challenge by a day. Whoever answers the ideas asks, and may move the day. */
@Entity
@Table(name = "expert")
public class Expert {
    /** How many experts a challenge has at most. */
    public static final int MOST = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "named_by_id")
    private Person namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    private LocalDate due;

    /** The day of the reminder; also when there was no time left for one, as that of being asked. */
    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    protected Expert() {}

    /** Asks somebody who sees the challenge, while its ideas are chosen or decided on; the clock is in the company's zone. */
    public Expert(Challenge challenge, Person by, Person person, LocalDate due, Clock clock) {
        this.challenge = challenge;
        requireAsker(by, clock);
        if (!person.isActive()) {
            throw RuleBroken.at("expert", "delivery.owner", person.displayName());
        }
        if (!challenge.isSeenBy(person)) {
            throw RuleBroken.at("expert", "score.audience", person.displayName());
        }
        this.person = person;
        take(by, due, clock);
    }

    private void requireAsker(Person by, Clock clock) {
        challenge.requireAnswerer(by);
        challenge.requireScoresOpen(clock);
    }

    /** Asks again, by another day; gives whether it is another. */
    public boolean move(Person by, LocalDate day, Clock clock) {
        requireAsker(by, clock);
        if (day != null && day.equals(due)) {
            return false;
        }
        take(by, day, clock);
        return true;
    }

    private void take(Person by, LocalDate day, Clock clock) {
        if (day == null) {
            throw RuleBroken.at("due", "text.empty");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate last = challenge
                .schedule()
                .from(Phase.DELIVER)
                .map(LocalDateTime::toLocalDate)
                .orElse(LocalDate.MAX);
        if (day.isBefore(today) || day.isAfter(last)) {
            throw RuleBroken.at("due", "score.due", today, last);
        }
        namedBy = by;
        namedAt = clock.instant();
        due = day;
        remindedOn = day.isAfter(today.plusDays(1)) ? null : today;
    }

    /** {@link RuleBroken} unless they can be taken off the list again: not once they have scored anything. */
    void requireDismissable(Person by, long scored, Clock clock) {
        requireAsker(by, clock);
        if (scored > 0) {
            throw RuleBroken.at("expert", "score.begun", person.displayName());
        }
    }

    public Long id() {
        return id;
    }

    public Challenge challenge() {
        return challenge;
    }

    public Person person() {
        return person;
    }

    /** Who asked last. */
    public Person namedBy() {
        return namedBy;
    }

    public LocalDate due() {
        return due;
    }
}
