package org.prikbord.model.anonymous;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Phase;

/** An idea without a name that has not appeared yet: nothing of it can be read without the secret. */
@Entity
@Table(name = "waiting_idea")
public class WaitingIdea {
    /** Drawn by lot, so that nothing tells which came first. */
    @Id
    private String ref;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @Convert(converter = Phase.Stored.class)
    private Phase phase;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "author_mark")
    private String authorMark;

    private String sealed;

    protected WaitingIdea() {}

    /** Whether it is time for it to appear. */
    boolean isDue(Clock clock) {
        return !dueAt.isAfter(clock.instant()) || challenge.phaseAt(clock) != phase;
    }

    String ref() {
        return ref;
    }

    Challenge challenge() {
        return challenge;
    }

    Instant dueAt() {
        return dueAt;
    }

    String authorMark() {
        return authorMark;
    }

    String sealed() {
        return sealed;
    }
}
