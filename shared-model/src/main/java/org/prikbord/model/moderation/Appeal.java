package org.prikbord.model.moderation;

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
import java.util.Optional;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** That an author asks to look at a ruling again. Somebody other than whoever ruled decides it, in writing, once. */
@Entity
@Table(name = "appeal")
public class Appeal {
    public static final int SHORTEST_WORDS = 10;
    public static final int LONGEST_WORDS = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ruling_id")
    private Ruling ruling;

    /** Repeated from the ruling, for the constraint that keeps the two apart. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ruled_by")
    private Person ruledBy;

    private String words;

    @Column(name = "appealed_at")
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Person decidedBy;

    @Convert(converter = AppealOutcome.Stored.class)
    private AppealOutcome outcome;

    private String answer;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Appeal() {}

    Appeal(Ruling ruling, String words, Clock clock) {
        this.ruling = ruling;
        this.ruledBy = ruling.moderator();
        this.words = Text.explained("words", words, SHORTEST_WORDS, LONGEST_WORDS);
        this.at = clock.instant();
    }

    /** Decides it: a moderator other than whoever ruled, and not the author. */
    public void decide(Person moderator, AppealOutcome decided, String inWriting, Clock clock) {
        ruling.matter().requireModerator(moderator);
        if (ruledBy.isSameAs(moderator)) {
            throw new RuleBroken("appeal.another");
        }
        if (!isOpen()) {
            throw new RuleBroken("appeal.decided");
        }
        if (decided == null) {
            throw RuleBroken.at("outcome", "text.empty");
        }
        answer = Text.explained("answer", inWriting, SHORTEST_WORDS, LONGEST_WORDS);
        outcome = decided;
        decidedBy = moderator;
        decidedAt = clock.instant();
        if (decided == AppealOutcome.OVERTURNED) {
            ruling.matter().show();
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public Long id() {
        return id;
    }

    public Ruling ruling() {
        return ruling;
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }

    public Optional<Person> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<AppealOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What the author was answered; null while nobody decided. */
    public String answer() {
        return answer;
    }
}
