package org.prikbord.model.anonymous;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.person.Person;

/**
 * That somebody asks whose an idea without a name is. Communications asks, naming the rule of the house that was broken
 * and the reason; another moderator grants or refuses it in writing; only then, and for a day, those two may look.
 */
@Entity
@Table(name = "unmasking")
public class Unmasking {
    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 1_000;

    /** So long the two may look. */
    public static final Duration SIGHT = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by")
    private Person askedBy;

    @Convert(converter = HouseRule.Stored.class)
    @Column(name = "house_rule")
    private HouseRule rule;

    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** The idea while nobody has decided: one request at a time. */
    @Column(name = "open_idea")
    private Long openIdea;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Person decidedBy;

    private Boolean granted;

    private String answer;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Unmasking() {}

    /** Communications asks, at most once at a time for an idea. */
    public Unmasking(Idea idea, Person asker, HouseRule rule, String reason, Clock clock) {
        if (!asker.is(Role.COMMUNICATIONS)) {
            throw new NotAllowed();
        }
        if (!idea.isWithoutName()) {
            throw new RuleBroken("unmasking.named");
        }
        if (rule == null) {
            throw RuleBroken.at("rule", "text.empty");
        }
        this.idea = idea;
        this.askedBy = asker;
        this.rule = rule;
        this.reason = Text.explained("reason", reason, SHORTEST_REASON, LONGEST_REASON);
        this.askedAt = clock.instant();
        this.openIdea = idea.id();
    }

    /** Another moderator than the one who asked says yes or no, once and in writing. */
    public void decide(Person moderator, boolean grant, String words, Clock clock) {
        requireModerator(moderator);
        if (askedBy.isSameAs(moderator)) {
            throw new RuleBroken("unmasking.own");
        }
        if (granted != null) {
            throw new RuleBroken("unmasking.decided");
        }
        answer = Text.explained("answer", words, SHORTEST_REASON, LONGEST_REASON);
        granted = grant;
        decidedBy = moderator;
        decidedAt = clock.instant();
        openIdea = null;
    }

    private static void requireModerator(Person person) {
        if (!person.is(Role.COMMUNICATIONS) && !person.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed();
        }
    }

    /** {@link NotAllowed} unless it was granted less than a day ago, and that person is one of the two. */
    public void requireSight(Person moderator, Clock clock) {
        requireModerator(moderator);
        boolean oneOfTheTwo = askedBy.isSameAs(moderator) || (decidedBy != null && decidedBy.isSameAs(moderator));
        if (!oneOfTheTwo || !isOpenToSight(clock)) {
            throw new NotAllowed();
        }
    }

    /** Whether the two may look now. */
    public boolean isOpenToSight(Clock clock) {
        return isGranted() && clock.instant().isBefore(decidedAt.plus(SIGHT));
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    public Person askedBy() {
        return askedBy;
    }

    public HouseRule rule() {
        return rule;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who decided; empty while it waits. */
    public Optional<Person> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public String answer() {
        return answer;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
