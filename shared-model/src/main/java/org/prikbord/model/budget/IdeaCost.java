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
import org.prikbord.model.challenge.Charter;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** What an idea would cost, as whoever answers it has worked out: known to everybody before they divide the budget. */
@Entity
@Table(name = "idea_cost")
public class IdeaCost {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    private long cents;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "told_by_id")
    private Person toldBy;

    @Column(name = "told_at")
    private Instant toldAt;

    protected IdeaCost() {}

    IdeaCost(Idea idea, Person by, long cents, Clock clock) {
        this.idea = idea;
        tell(by, cents, clock);
    }

    /** Tells another sum; gives whether it is another. */
    boolean tell(Person by, long sum, Clock clock) {
        idea.challenge().requireAnswerer(by);
        idea.challenge().requireBudgetOpen(clock);
        if (sum < 1 || sum > Charter.LARGEST_BUDGET) {
            throw RuleBroken.at("cost", "budget.cost", Charter.LARGEST_BUDGET / 100);
        }
        if (sum == cents) {
            return false;
        }
        cents = sum;
        toldBy = by;
        toldAt = clock.instant();
        return true;
    }

    public Long id() {
        return id;
    }

    public long cents() {
        return cents;
    }

    public Person toldBy() {
        return toldBy;
    }

    public Instant toldAt() {
        return toldAt;
    }
}
