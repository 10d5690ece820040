package org.prikbord.model.challenge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
public class Challenge extends Phased {
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

    @Column(name = "looked_first")
    private boolean lookedFirst;

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
        plan(charter.schedule());
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
     * Changes the charter: of a draft, for whoever may open challenges; of an open one, for who answers its ideas; a
     * closed one stays as it is. Once everybody has seen the votes, nobody can vote again.
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
        if (!isOpened()) {
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
        requireVotesStayHidden(charter.schedule(), clock);
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
    public void requireEditable(Person editor) {
        requireOpener(editor);
        if (isOpened()) {
            requireAnswerer(editor);
        }
        requireNotClosed();
    }

    private void requireVotesStayHidden(Schedule other, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!hidesVotes(clock) && other.at(now).isBefore(Phase.DECIDE)) {
            throw RuleBroken.at(Schedule.field(Phase.DECIDE), "challenge.votesSeen");
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
        if (isOpened()) {
            return;
        }
        requireComplete(charter());
        begin(clock);
    }

    /**
     * Begins the next phase now rather than on its day: its answerer may; the same rules as for any change of a date.
     *
     * @param wanted the phase that is meant to begin; once it has begun, nothing happens
     */
    public List<CharterChange> beginNext(Person who, Phase wanted, String why, Clock clock) {
        requireAnswerer(who);
        Phase present = phaseAt(clock);
        if (isOpened() && !present.isBefore(wanted)) {
            return List.of();
        }
        if (!isOpened()) {
            throw new PhaseForbids(present, "challenge.notOpened");
        }
        Phase next = schedule()
                .after(present)
                .filter(wanted::equals)
                .orElseThrow(() -> new PhaseForbids(present, "challenge.noNextPhase"));
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
        end(clock);
    }

    /** Whether it is for all teams. */
    public boolean isForEverybody() {
        return audience.isEmpty();
    }

    /** Whether that person can open its pages once it has begun. */
    public boolean isSeenBy(Person person) {
        return isForEverybody()
                || audience.stream()
                        .anyMatch(team -> team.id().equals(person.team().id()))
                || person.is(Role.COMMUNICATIONS)
                || person.is(Role.SPONSOR);
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

    /** Whether communications read every new idea before others see it. */
    public boolean isLookedFirst() {
        return lookedFirst;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
