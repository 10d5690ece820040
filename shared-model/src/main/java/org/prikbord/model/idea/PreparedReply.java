package org.prikbord.model.idea;

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
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/**
 * An answer that is written and kept back until all are published. It is in a table of its own: whatever shows or counts
 * answers does not know of it, so that nothing leaks. Who may answer sees it, and may change it.
 */
@Entity
@Table(name = "prepared_reply")
public class PreparedReply extends GivenReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @Version
    private int version;

    protected PreparedReply() {}

    PreparedReply(Idea idea, Person by, Reply reply, Clock clock) {
        this.idea = idea;
        keep(by, reply, clock);
    }

    /**
     * Keeps another answer.
     *
     * @param basedOn the version that was seen, null for none: another one was written meanwhile
     * @return whether that changed anything
     */
    boolean change(Person who, Reply reply, Integer basedOn, Clock clock) {
        if (is(who, reply)) {
            return false;
        }
        if (basedOn == null || basedOn != version) {
            throw new RuleBroken("answer.preparedMeanwhile");
        }
        keep(who, reply, clock);
        return true;
    }

    private void keep(Person who, Reply reply, Clock clock) {
        idea.challenge().requireAnswerer(who);
        idea.challenge().requireAnswersOpen(clock);
        say(who, reply, clock);
    }

    Reply reply() {
        return new Reply(outcome(), reason(), tone().orElse(null), condition().orElse(null), on().orElse(null));
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    public int version() {
        return version;
    }
}
