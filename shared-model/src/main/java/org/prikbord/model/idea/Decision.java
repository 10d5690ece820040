package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** The answer that an idea got, with the reason. There is one, and it stays. */
@Entity
@Table(name = "decision")
public class Decision {
    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decided_by")
    private Person by;

    @Convert(converter = Outcome.Stored.class)
    private Outcome outcome;

    private String reason;

    @Column(name = "decided_at")
    private Instant at;

    protected Decision() {}

    /** Answers an idea: the challenge's sponsor may, and communications, from the first day until it is closed. */
    public Decision(Idea idea, Person by, Outcome outcome, String reason, Clock clock) {
        idea.challenge().requireAnswerer(by);
        idea.challenge().requireAnswersOpen(clock);
        if (outcome == null) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        this.idea = idea;
        this.by = by;
        this.outcome = outcome;
        this.reason = Text.explained("reason", reason, SHORTEST_REASON, LONGEST_REASON);
        this.at = clock.instant();
    }

    /** Whether it says the same, by the same person. */
    boolean isSameAs(Decision other) {
        return by.isSameAs(other.by) && outcome == other.outcome && reason.equals(other.reason);
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
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

    public Instant at() {
        return at;
    }
}
