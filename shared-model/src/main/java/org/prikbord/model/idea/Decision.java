package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.model.person.Person;

/**
 * The answer that an idea got, with the reason. There is one, and it stays; but a "later" can be answered again, whether
 * its condition came true or not, and what it said before stays beside it as an {@link EarlierReply}.
 */
@Entity
@Table(name = "decision")
public class Decision extends GivenReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    /** Since when it is to be looked at again, because its day has come; written by {@link Revivals} alone. */
    @Column(name = "revived_at")
    private Instant revivedAt;

    /** How often it was answered again. */
    @Version
    private int version;

    protected Decision() {}

    /** Answers an idea: the challenge's sponsor may, and communications, from the first day until it is closed. */
    public Decision(Idea idea, Person by, Reply reply, Clock clock) {
        idea.challenge().requireAnswerer(by);
        idea.challenge().requireAnswersOpen(clock);
        this.idea = idea;
        say(by, reply, clock);
    }

    /**
     * Answers a "later" again, also when its challenge is closed; anything else stays as it is.
     *
     * @param basedOn the version that was seen: another one has had another answer meanwhile
     * @return what it said before, to be kept
     */
    EarlierReply again(Person who, Reply reply, int basedOn, Clock clock) {
        idea.challenge().requireAnswerer(who);
        if (outcome() != Outcome.LATER) {
            throw new PhaseForbids(idea.challenge().phaseAt(clock), "idea.decided");
        }
        if (basedOn != version) {
            throw new PhaseForbids(idea.challenge().phaseAt(clock), "idea.decidedMeanwhile");
        }
        EarlierReply before = new EarlierReply(this);
        say(who, reply, clock);
        revivedAt = null;
        return before;
    }

    /** Whether it says the same, by the same person. */
    boolean isSameAs(Person who, Reply reply) {
        return is(who, reply);
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    /** Since when it is to be looked at again, because its day has come. */
    public Optional<Instant> revivedAt() {
        return Optional.ofNullable(revivedAt);
    }

    public int version() {
        return version;
    }
}
