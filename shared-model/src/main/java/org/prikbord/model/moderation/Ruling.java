package org.prikbord.model.moderation;

import jakarta.persistence.CascadeType;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** What a moderator decided about something, by which rule of the house, with the reason to its author. */
@Entity
@Table(name = "ruling")
public class Ruling {
    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 2_000;
    /** How long whoever ruled may undo it. */
    public static final Duration REGRET = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "matter_id")
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "moderator_id")
    private Person moderator;

    @Convert(converter = Verdict.Stored.class)
    private Verdict verdict;

    @Convert(converter = HouseRule.Stored.class)
    @Column(name = "house_rule")
    private HouseRule rule;

    private String reason;

    @Column(name = "ruled_at")
    private Instant at;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "before_hidden_at")
    private Instant beforeHiddenAt;

    @Convert(converter = HiddenWhy.Stored.class)
    @Column(name = "before_hidden_why")
    private HiddenWhy beforeHiddenWhy;

    @Column(name = "before_waiting_since")
    private Instant beforeWaitingSince;

    @OneToOne(mappedBy = "ruling", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Appeal appeal;

    protected Ruling() {}

    /**
     * What a moderator says. What hides something needs a rule of the house and a reason; what leaves it may have both.
     *
     * @param rule null for none
     */
    public record Words(Verdict verdict, HouseRule rule, String reason) {
        /** Leaves it, without a word. */
        static final Words LEAVE = new Words(Verdict.LEAVE, null, "");

        public Words {
            if (verdict == null) {
                throw RuleBroken.at("verdict", "text.empty");
            }
            if (verdict.hides() && rule == null) {
                throw RuleBroken.at("rule", "text.empty");
            }
            reason = verdict.hides()
                    ? Text.explained("reason", reason, SHORTEST_REASON, LONGEST_REASON)
                    : Text.optional("reason", reason, LONGEST_REASON);
        }
    }

    Ruling(Matter matter, Person moderator, Words said, Clock clock) {
        this.matter = matter;
        this.moderator = moderator;
        this.verdict = said.verdict();
        this.rule = said.rule();
        this.reason = said.reason();
        this.at = clock.instant();
        this.beforeHiddenAt = matter.before().hiddenAt();
        this.beforeHiddenWhy = matter.before().hiddenWhy();
        this.beforeWaitingSince = matter.before().waitingSince();
    }

    /** Takes it back, for whoever ruled, within {@link #REGRET}: all is as it was. */
    public void undo(Person who, Clock clock) {
        if (!moderator.isSameAs(who)) {
            throw new NotAllowed();
        }
        boolean last = matter.lastRuling().filter(ruling -> ruling == this).isPresent();
        if (!last || appeal != null) {
            throw new RuleBroken("ruling.passed");
        }
        if (clock.instant().isAfter(at.plus(REGRET))) {
            throw new RuleBroken("ruling.tooLate", REGRET.toMinutes());
        }
        undoneAt = clock.instant();
        matter.restore(this, clock);
    }

    /** Its author asks somebody else to look again, in writing and once. */
    public Appeal appeal(Person who, String words, Clock clock) {
        if (!matter.author().isSameAs(who)) {
            throw new NotFound();
        }
        boolean stands = verdict.hides()
                && matter.lastRuling().filter(ruling -> ruling == this).isPresent();
        if (!stands) {
            throw new RuleBroken("appeal.nothing");
        }
        if (appeal != null) {
            throw new RuleBroken("appeal.once");
        }
        appeal = new Appeal(this, words, clock);
        return appeal;
    }

    /** The one appeal, while nobody has decided it. */
    public Optional<Appeal> openAppeal() {
        return appeal().filter(Appeal::isOpen);
    }

    public Optional<Appeal> appeal() {
        return Optional.ofNullable(appeal);
    }

    Matter.Before before() {
        return new Matter.Before(beforeHiddenAt, beforeHiddenWhy, beforeWaitingSince);
    }

    /** Whether this was the look before which nobody else sees an idea. */
    boolean wasFirstLook() {
        return beforeHiddenWhy == HiddenWhy.FIRST;
    }

    /** Whether others did not see it when this was ruled. */
    public boolean wasHidden() {
        return beforeHiddenAt != null;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Long id() {
        return id;
    }

    public Matter matter() {
        return matter;
    }

    public Person moderator() {
        return moderator;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** None for what was left without. */
    public Optional<HouseRule> rule() {
        return Optional.ofNullable(rule);
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
