package org.prikbord.model.challenge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/**
 * A real problem that ideas are asked for. Communications or a sponsor prepares its {@link Charter} as a draft and opens
 * it once nothing is missing; from then on its {@link Phase} follows from the {@link Schedule}. Its sponsor answers every
 * idea, and only then can it be closed.
 */
@Entity
@Table(name = "challenge")
public class Challenge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    private String problem;

    @Embedded
    private Baseline baseline;

    @Column(name = "budget_cents")
    private Long budget;

    @ElementCollection
    @CollectionTable(name = "challenge_criterion", joinColumns = @JoinColumn(name = "challenge_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    @Embedded
    private Schedule schedule;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sponsor_id")
    private Person sponsor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier_id")
    private Person carrier;

    @ManyToMany
    @JoinTable(
            name = "challenge_team",
            joinColumns = @JoinColumn(name = "challenge_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> audience = new HashSet<>();

    @Embedded
    private DetailFields details = new DetailFields();

    private boolean anonymous;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "opener_id")
    private Person opener;

    /** The phase that everybody has been told of. */
    @Convert(converter = Phase.Stored.class)
    @Column(name = "told_phase")
    private Phase told = Phase.DRAFT;

    @Column(name = "looked_first")
    private boolean lookedFirst;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Challenge() {}

    /** Begins a draft. */
    public Challenge(Person opener, Charter charter, Clock clock) {
        requireOpener(opener);
        this.opener = opener;
        this.createdAt = clock.instant();
        take(charter);
    }

    private static void requireOpener(Person person) {
        if (!person.is(Role.COMMUNICATIONS) && !person.is(Role.SPONSOR)) {
            throw new NotAllowed();
        }
    }

    private void take(Charter charter) {
        Person answerer = charter.sponsor();
        if (!answerer.isSameAs(sponsor) && !answerer.is(Role.SPONSOR) && !answerer.is(Role.COMMUNICATIONS)) {
            throw RuleBroken.at("sponsor", "challenge.sponsor", answerer.displayName());
        }
        title = charter.title();
        problem = charter.problem();
        baseline = charter.baseline();
        budget = charter.budget();
        schedule = charter.schedule();
        sponsor = answerer;
        carrier = charter.carrier();
        details = charter.details();
        if (!criteria.equals(charter.criteria())) {
            criteria.clear();
            criteria.addAll(charter.criteria());
        }
        anonymous = charter.anonymous();
        audience.retainAll(charter.audience());
        audience.addAll(charter.audience());
    }

    /**
     * Changes the charter, for whoever may open challenges; a closed one stays as it is.
     *
     * @param why needed once it is open: at least ten characters, shown beside what changed
     * @param basedOn the version that the editor saw; {@link ChangedMeanwhile} when it is not the present one
     * @return what changed, to be kept, when it is open; nothing for a draft
     */
    public List<CharterChange> edit(Person editor, Charter charter, String why, int basedOn, Clock clock) {
        requireEditable(editor);
        if (basedOn != version) {
            throw new ChangedMeanwhile(title, problem, version);
        }
        if (openedAt == null) {
            take(charter);
            return List.of();
        }
        requireComplete(charter);
        return change(editor, charter, why, clock);
    }

    private List<CharterChange> change(Person editor, Charter charter, String why, Clock clock) {
        List<CharterChange.Difference> differences = Differences.between(charter(), charter);
        if (differences.isEmpty()) {
            return List.of();
        }
        List<CharterChange> changes = CharterChange.all(this, editor, why, differences, clock);
        take(charter);
        return changes;
    }

    /** Lets communications read new ideas before others see them, or not any more; what changed, as {@link #edit} has it. */
    public List<CharterChange> lookFirst(Person editor, boolean first, String why, Clock clock) {
        if (!editor.is(Role.COMMUNICATIONS)) {
            throw new NotAllowed();
        }
        requireNotClosed();
        List<CharterChange> changes =
                lookedFirst == first ? List.of() : CharterChange.turned(this, editor, why, "lookedFirst", first, clock);
        lookedFirst = first;
        return changes;
    }

    /** {@link NotAllowed} for whom the charter is not to change, a broken rule once it is closed. */
    void requireEditable(Person editor) {
        requireOpener(editor);
        requireNotClosed();
    }

    private void requireNotClosed() {
        if (closedAt != null) {
            throw new PhaseForbids(Phase.CLOSED, "phase.closed");
        }
    }

    private static void requireComplete(Charter charter) {
        charter.missing().stream().findFirst().ifPresent(field -> {
            throw RuleBroken.at(field, "text.empty");
        });
    }

    /** Opens a draft, which then appears to everybody on the day that ideas are asked for; nothing may be missing. */
    public void open(Person who, Clock clock) {
        requireOpener(who);
        if (openedAt != null) {
            return;
        }
        requireComplete(charter());
        openedAt = clock.instant();
    }

    /** Begins the next phase now rather than on its day: its answerer may; the same rules as for any change of a date. */
    public List<CharterChange> beginNext(Person who, String why, Clock clock) {
        requireAnswerer(who);
        Phase present = phaseAt(clock);
        if (openedAt == null) {
            throw new PhaseForbids(present, "challenge.notOpened");
        }
        Phase next = schedule().after(present).orElseThrow(() -> new PhaseForbids(present, "challenge.noNextPhase"));
        Schedule moved = schedule().beginning(next, LocalDateTime.now(clock));
        return change(who, charter().with(moved), why, clock);
    }

    /** Closes it for good: once decisions are due, when no idea waits for an answer. */
    public void close(Person who, long waiting, Clock clock) {
        requireAnswerer(who);
        requireNotClosed();
        Phase phase = phaseAt(clock);
        if (phase.isBefore(Phase.DECIDE)) {
            throw new PhaseForbids(
                    phase,
                    "challenge.closeTooEarly",
                    schedule().from(Phase.DECIDE).orElse(null));
        }
        if (waiting > 0) {
            throw new PhaseForbids(phase, "challenge.ideasWait", waiting);
        }
        closedAt = clock.instant();
        told = Phase.CLOSED;
    }

    /** Whether that person may answer its ideas: its sponsor, or communications. */
    public boolean isAnsweredBy(Person person) {
        return (sponsor.isSameAs(person) && person.isActive()) || person.is(Role.COMMUNICATIONS);
    }

    /** {@link NotAllowed} for anybody but its sponsor and communications. */
    public void requireAnswerer(Person person) {
        if (!isAnsweredBy(person)) {
            throw new NotAllowed();
        }
    }

    /** {@link PhaseForbids} unless ideas can be proposed and changed now. */
    public void requireIdeasOpen(Clock clock) {
        require("propose", Phase.IDEAS, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless ideas can be commented on now. */
    public void requireTalkOpen(Clock clock) {
        require("talk", Phase.IMPROVE, Phase.CLOSED, clock);
    }

    /** {@link PhaseForbids} unless ideas can be voted on now; asked while nobody can switch the phase. */
    public void requireVotesOpen(Clock clock) {
        require("vote", Phase.CHOOSE, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless experts can score ideas now. */
    public void requireScoresOpen(Clock clock) {
        require("score", Phase.CHOOSE, Phase.DELIVER, clock);
    }

    /** {@link PhaseForbids} once nobody can choose any more: until then it can be settled what is divided. */
    public void requireBudgetOpen(Clock clock) {
        require("divide", Phase.DRAFT, Phase.DECIDE, clock);
    }

    /** {@link PhaseForbids} unless ideas can be answered now. */
    public void requireAnswersOpen(Clock clock) {
        require("answer", Phase.IDEAS, Phase.CLOSED, clock);
    }

    private void require(String act, Phase first, Phase end, Clock clock) {
        requireNotClosed();
        Phase phase = phaseAt(clock);
        if (phase.isBefore(first)) {
            throw new PhaseForbids(phase, act, "before", schedule().from(first).orElse(null));
        }
        if (!phase.isBefore(end)) {
            throw new PhaseForbids(phase, act, "after", schedule().from(end).orElse(null));
        }
    }

    /** Whether what others voted is nobody's business yet. */
    public boolean hidesVotes(Clock clock) {
        return phaseAt(clock).isBefore(Phase.DECIDE);
    }

    /** The phase now; the clock is in the company's zone. */
    public Phase phaseAt(Clock clock) {
        return phase(schedule(), openedAt, closedAt, clock);
    }

    static Phase phase(Schedule schedule, Instant openedAt, Instant closedAt, Clock clock) {
        if (closedAt != null) {
            return Phase.CLOSED;
        }
        return openedAt == null ? Phase.DRAFT : schedule.at(LocalDateTime.now(clock));
    }

    /** What it asks and promises now. */
    public Charter charter() {
        List<Team> teams = List.copyOf(audience);
        return new Charter(
                title, problem, baseline, budget, criteria, schedule(), sponsor, carrier, teams, details, anonymous);
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String problem() {
        return problem;
    }

    public Baseline baseline() {
        return baseline;
    }

    /** In cents; null as long as nobody has decided. */
    public Long budget() {
        return budget;
    }

    public Schedule schedule() {
        return schedule == null ? new Schedule(null, null, null, null, null) : schedule;
    }

    public Person sponsor() {
        return sponsor;
    }

    /** Who will carry out what is chosen. */
    public Optional<Person> carrier() {
        return Optional.ofNullable(carrier);
    }

    /** What it asks of each idea beside title and text. */
    public DetailFields details() {
        return details;
    }

    public Person opener() {
        return opener;
    }

    /** Whether ideas can be proposed without a name. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** When it was opened; empty for a draft. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether communications read every new idea before others see it. */
    public boolean isLookedFirst() {
        return lookedFirst;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The phase that everybody has been told of. */
    public Phase told() {
        return told;
    }

    public int version() {
        return version;
    }
}
