package org.prikbord.model.heard;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;

/**
 * That people asked for an owner of what a post says, and what came of it. Whoever speaks for the company says that it is
 * heard and names an owner; the owner says by which day, and that it is done. Whoever may end it may also say "no", with the
 * reason. A day that was promised stays in public until its owner moves it, with the reason, whoever owns it then.
 */
@Entity
@Table(name = "hearing")
public class Hearing {
    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_WORDS = 1_000;

    @Id
    private Long postId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "post_id")
    private Post post;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** Counted by the database alone, for many who ask at once. */
    @Column(updatable = false)
    private int askers;

    /** So many seconds after it was asked for; null until then. */
    @Column(name = "heard_after")
    private Long heardAfter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "due_on")
    private LocalDate due;

    /** DONE or NO; null while it is open. */
    @Convert(converter = StepKind.Stored.class)
    private StepKind answer;

    /** So many seconds after it was asked for; null while it is open. */
    @Column(name = "answered_after")
    private Long answeredAfter;

    @OneToMany(mappedBy = "hearing", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HearingStep> steps = new ArrayList<>();

    @Version
    private int version;

    protected Hearing() {}

    /**
     * What somebody says when they take a step; a broken rule at the field that does not fit it.
     *
     * @param owner who owns it from now on, for {@link StepKind#OWNER}; null for every other kind
     * @param due by which day it is done, for {@link StepKind#DUE}; null for every other kind
     * @param words at most 1,000 characters; at least a sentence for what has to be explained
     */
    public record Told(StepKind kind, Person owner, LocalDate due, String words) {
        private static final Set<StepKind> EXPLAINED =
                EnumSet.of(StepKind.DECLINED, StepKind.DONE, StepKind.NO, StepKind.REOPENED);

        public Told {
            words = EXPLAINED.contains(kind) ? reason(words) : Text.optional("words", words, LONGEST_WORDS);
            if (kind == StepKind.OWNER && owner == null) {
                throw RuleBroken.at("owner", "text.empty");
            }
            if (kind == StepKind.DUE && due == null) {
                throw RuleBroken.at("due", "text.empty");
            }
            owner = kind == StepKind.OWNER ? owner : null;
            due = kind == StepKind.DUE ? due : null;
        }

        /** That kind of step, in these words. */
        public Told(StepKind kind, String words) {
            this(kind, null, null, words);
        }
    }

    private static String reason(String words) {
        return Text.explained("words", words, SHORTEST_REASON, LONGEST_WORDS);
    }

    /** A broken rule for what tells of something elsewhere: there it is asked. */
    static void requireAskable(Post post) {
        if (post.isEcho() || post.text().isBlank()) {
            throw new RuleBroken("heard.echo");
        }
    }

    /** Somebody is the first to ask. */
    void begin(Person asker, Clock clock) {
        note(asker, new Told(StepKind.ASKED, ""), clock);
    }

    private void note(Person teller, Told told, Clock clock) {
        steps.add(new HearingStep(this, teller, told, clock));
    }

    /** A broken rule once it is answered: whoever comes later sees the answer. */
    void requireOpen() {
        if (answer != null) {
            throw new RuleBroken("heard.answered");
        }
    }

    /** Which steps that person may take now. */
    public Set<StepKind> stepsOf(Person person) {
        Set<StepKind> steps = EnumSet.noneOf(StepKind.class);
        for (StepKind kind : StepKind.values()) {
            if (isTime(kind) && isRightOf(person, kind)) {
                steps.add(kind);
            }
        }
        return steps;
    }

    private boolean isRightOf(Person person, StepKind kind) {
        boolean owns = owner != null && owner.isSameAs(person);
        boolean speaks = person.speaksForCompany();
        return switch (kind) {
            case ASKED -> false;
            case HEARD, OWNER -> speaks;
            case DECLINED, DUE, DONE -> owns;
            case NO -> owns || speaks;
            // whoever had asked for it knows whether it is done
            case REOPENED ->
                owns || speaks || (answer == StepKind.DONE && post.author().isSameAs(person));
        };
    }

    private boolean isTime(StepKind kind) {
        return switch (kind) {
            case REOPENED -> answer != null;
            case HEARD -> answer == null && heardAfter == null;
            default -> answer == null;
        };
    }

    /**
     * Takes a step: {@link NotAllowed} for who may not, {@link SteppedMeanwhile} when somebody else has taken one meanwhile.
     *
     * @param basedOn the version that was seen
     */
    public void take(Person person, Told told, int basedOn, Clock clock) {
        if (!isRightOf(person, told.kind())) {
            throw new NotAllowed();
        }
        if (basedOn != version) {
            throw new SteppedMeanwhile(told.words(), version);
        }
        if (!isTime(told.kind())) {
            throw new RuleBroken(answer == null ? "heard.open" : "heard.answered");
        }
        switch (told.kind()) {
            case OWNER -> hand(told.owner());
            case DECLINED -> owner = null;
            case DUE -> promise(told, LocalDate.now(clock));
            case DONE, NO -> answer(told.kind(), clock);
            case REOPENED -> answer(null, clock);
            default -> {}
        }
        if (heardAfter == null) {
            // whoever does anything with it has heard it
            heardAfter = secondsUntilNow(clock);
        }
        note(person, told, clock);
    }

    private void hand(Person other) {
        if (!other.isActive()) {
            throw RuleBroken.at("owner", "delivery.owner", other.displayName());
        }
        if (!post.isFor(other)) {
            throw RuleBroken.at("owner", "heard.audience", other.displayName());
        }
        if (other.isSameAs(owner)) {
            throw RuleBroken.at("owner", "heard.owner", other.displayName());
        }
        owner = other;
    }

    private void promise(Told told, LocalDate today) {
        LocalDate day = told.due();
        if (day.isBefore(today) || day.isAfter(today.plusYears(1)) || day.equals(due)) {
            throw RuleBroken.at("due", "heard.day");
        }
        if (due != null) {
            reason(told.words());
        }
        due = day;
    }

    private void answer(StepKind how, Clock clock) {
        answer = how;
        answeredAfter = how == null ? null : secondsUntilNow(clock);
    }

    private long secondsUntilNow(Clock clock) {
        return Math.max(0, Duration.between(askedAt, clock.instant()).toSeconds());
    }

    public Long postId() {
        return postId;
    }

    public Post post() {
        return post;
    }

    /** Whether there is a day already, which can only be moved. */
    public boolean isPromised() {
        return due != null;
    }

    public Optional<Person> owner() {
        return Optional.ofNullable(owner);
    }

    /** As pages show it now; to be made while the transaction lasts. The clock is in the company's zone. */
    HearingView view(Clock clock) {
        return new HearingView(
                askers,
                steps.stream().map(HearingStep::view).toList(),
                heardAfter != null,
                owner == null ? null : owner.view(),
                due,
                answer,
                answer == null && due != null && due.isBefore(LocalDate.now(clock)),
                version);
    }
}
