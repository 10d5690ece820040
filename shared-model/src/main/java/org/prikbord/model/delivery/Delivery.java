package org.prikbord.model.delivery;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Charter;
import org.prikbord.model.idea.Decision;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.person.Person;

/**
 * That an idea which was chosen is being carried out: its owner says by when what will be there, what was spent, and
 * what it changed, measured as the challenge's baseline was.
 */
@Entity
@Table(name = "delivery")
public class Delivery {
    public static final int MOST_MILESTONES = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "spent_cents")
    private long spent;

    @OneToMany(mappedBy = "delivery", cascade = CascadeType.PERSIST)
    @OrderBy("due, id")
    private List<Milestone> milestones = new ArrayList<>();

    @OneToMany(mappedBy = "delivery", cascade = CascadeType.PERSIST)
    @OrderBy("months")
    private List<Measurement> measurements = new ArrayList<>();

    @Column(name = "started_at")
    private Instant startedAt;

    @Version
    private int version;

    protected Delivery() {}

    /** Gives a chosen idea its owner; whoever answers the challenge's ideas may, and who carries them out. */
    public Delivery(Decision decision, Person by, Person owner, Clock clock) {
        if (decision.outcome() != Outcome.CHOSEN) {
            throw RuleBroken.at("owner", "delivery.notChosen");
        }
        idea = decision.idea();
        requireAssigner(by);
        this.owner = able(owner);
        this.startedAt = clock.instant();
    }

    private Person able(Person owner) {
        if (!owner.isActive()) {
            throw RuleBroken.at("owner", "delivery.owner", owner.displayName());
        }
        if (!idea.challenge().isSeenBy(owner)) {
            throw RuleBroken.at("owner", "score.audience", owner.displayName());
        }
        return owner;
    }

    /** Whether that person may say who makes ideas of that challenge happen: who answers them, and its carrier. */
    public static boolean isAssignedBy(Person person, Challenge challenge) {
        return challenge.isAnsweredBy(person)
                || challenge.carrier().map(person::isSameAs).orElse(false);
    }

    private void requireAssigner(Person person) {
        if (!isAssignedBy(person, idea.challenge())) {
            throw new NotAllowed();
        }
    }

    /** Whether that person tells how it goes: its owner, and whoever may name another one. */
    public boolean isToldBy(Person person) {
        return owner.isSameAs(person) || isAssignedBy(person, idea.challenge());
    }

    private void requireTeller(Person person) {
        if (!isToldBy(person)) {
            throw new NotAllowed();
        }
    }

    /** Hands it to somebody; gives whether that is somebody else than before. */
    public boolean handTo(Person by, Person other) {
        requireAssigner(by);
        if (owner.isSameAs(other)) {
            return false;
        }
        owner = able(other);
        return true;
    }

    /** Promises something by a day. */
    public Milestone promise(Person by, String title, LocalDate due) {
        requireTeller(by);
        if (milestones.size() >= MOST_MILESTONES) {
            throw RuleBroken.at("title", "delivery.tooMany", MOST_MILESTONES);
        }
        Milestone milestone = new Milestone(this, title, due);
        milestones.add(milestone);
        return milestone;
    }

    /** Keeps a promise; a second time changes nothing. */
    public boolean keep(Person by, long milestoneId, String note, Clock clock) {
        requireTeller(by);
        return milestones.stream()
                .filter(milestone -> milestone.id() == milestoneId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .keep(note, clock);
    }

    /**
     * Tells what was spent in all.
     *
     * @param cents not less than nothing, not more than any budget
     * @param basedOn the version that the teller saw: two sums of two people are not added up unseen
     */
    public void spend(Person by, long cents, int basedOn) {
        requireTeller(by);
        if (basedOn != version) {
            throw new ChangedMeanwhile(idea.title(), String.valueOf(spent), version);
        }
        if (cents < 0 || cents > Charter.LARGEST_BUDGET) {
            throw RuleBroken.at("spent", "challenge.budget", Charter.LARGEST_BUDGET / 100);
        }
        spent = cents;
    }

    /** Measures again what the baseline told; once for each of the moments that were promised. */
    public Measurement measure(Person by, int months, BigDecimal figure, String note, Clock clock) {
        requireTeller(by);
        if (measurements.stream().anyMatch(earlier -> earlier.months() == months)) {
            throw RuleBroken.at("months", "delivery.measured", months);
        }
        Measurement measurement = new Measurement(this, months, figure, note, clock);
        measurements.add(measurement);
        return measurement;
    }

    /** The months after which a result was promised, are over, and have none; the clock is in the company's zone. */
    public List<Integer> due(Clock clock) {
        LocalDate since = LocalDate.ofInstant(startedAt, clock.getZone());
        return Measurement.MONTHS.stream()
                .filter(months -> since.plusMonths(months).isBefore(LocalDate.now(clock)))
                .filter(months -> measurements.stream().noneMatch(result -> result.months() == months))
                .toList();
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    public Person owner() {
        return owner;
    }

    /** In cents. */
    public long spent() {
        return spent;
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public int version() {
        return version;
    }
}
