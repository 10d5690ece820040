package org.prikbord.model.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.person.Person;

/** That everybody divides the budget of a challenge. Whoever answers its ideas lets them, before the votes are in. */
@Entity
@Table(name = "budget_vote")
public class BudgetVote {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "started_by_id")
    private Person startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    protected BudgetVote() {}

    /** Needs a budget of which anything can be bought. */
    public BudgetVote(Challenge challenge, Person by, Clock clock) {
        challenge.requireAnswerer(by);
        challenge.requireBudgetOpen(clock);
        if (challenge.budget() == null || challenge.budget() == 0) {
            throw new RuleBroken("budget.none");
        }
        this.challenge = challenge;
        this.startedBy = by;
        this.startedAt = clock.instant();
    }

    public Long id() {
        return id;
    }

    public Challenge challenge() {
        return challenge;
    }

    public Person startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
