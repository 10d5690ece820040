package org.prikbord.model.challenge;

import jakarta.persistence.Column;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/**
 * A real problem that ideas are asked for. Communications or a sponsor opens it; its {@link Phase} follows from the
 * dates; its sponsor answers every idea, and only then can it be closed.
 */
@Entity
@Table(name = "challenge")
public class Challenge {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_PROBLEM = 5_000;
    public static final int LONGEST_CRITERIA = 2_000;
    /** How many days a challenge may take ideas. */
    public static final int LONGEST_DAYS = 3_660;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    private String problem;

    private String criteria;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sponsor_id")
    private Person sponsor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "opener_id")
    private Person opener;

    private LocalDate opens;

    private LocalDate closes;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Challenge() {}

    /** @param sponsor who answers the ideas: an active sponsor, or somebody of communications */
    public Challenge(Person opener, Person sponsor, Charter charter, Clock clock) {
        requireOpener(opener);
        if (!sponsor.is(Role.SPONSOR) && !sponsor.is(Role.COMMUNICATIONS)) {
            throw RuleBroken.at("sponsor", "challenge.sponsor", sponsor.displayName());
        }
        this.opener = opener;
        this.sponsor = sponsor;
        this.createdAt = clock.instant();
        take(charter);
    }

    /**
     * What a challenge asks.
     *
     * @param criteria what ideas will be judged by, may be empty
     * @param opens the first day on which it takes ideas
     * @param closes the last one
     */
    public record Charter(String title, String problem, String criteria, LocalDate opens, LocalDate closes) {
        public Charter {
            title = Text.required("title", title, LONGEST_TITLE);
            problem = Text.required("problem", problem, LONGEST_PROBLEM);
            criteria = Text.optional("criteria", criteria, LONGEST_CRITERIA);
            if (opens == null) {
                throw RuleBroken.at("opens", "text.empty");
            }
            if (closes == null) {
                throw RuleBroken.at("closes", "text.empty");
            }
            if (opens.getYear() < 2000 || opens.getYear() > 9000) {
                throw RuleBroken.at("opens", "date.wrong");
            }
            if (closes.isBefore(opens)) {
                throw RuleBroken.at("closes", "challenge.closesBeforeItOpens");
            }
            if (closes.isAfter(opens.plusDays(LONGEST_DAYS))) {
                throw RuleBroken.at("closes", "challenge.tooLong", LONGEST_DAYS);
            }
        }
    }

    private static void requireOpener(Person person) {
        if (!person.is(Role.COMMUNICATIONS) && !person.is(Role.SPONSOR)) {
            throw new NotAllowed();
        }
    }

    private void take(Charter charter) {
        title = charter.title();
        problem = charter.problem();
        criteria = charter.criteria();
        opens = charter.opens();
        closes = charter.closes();
    }

    /** Changes what it asks, for whoever may open challenges; a closed one stays as it is. */
    public void edit(Person editor, Charter charter, int basedOn, Clock clock) {
        requireOpener(editor);
        if (basedOn != version) {
            throw new ChangedMeanwhile(title, problem, version);
        }
        if (phaseAt(clock) == Phase.CLOSED) {
            throw new PhaseForbids(Phase.CLOSED, closes);
        }
        take(charter);
    }

    /** Closes it for good: after the last day, when no idea waits for an answer. */
    public void close(Person who, long waiting, Clock clock) {
        requireAnswerer(who);
        Phase phase = phaseAt(clock);
        if (phase == Phase.CLOSED) {
            throw new PhaseForbids(phase, closes);
        }
        if (phase != Phase.DECIDE) {
            throw new PhaseForbids(phase, "challenge.closeTooEarly", closes);
        }
        if (waiting > 0) {
            throw new PhaseForbids(phase, "challenge.ideasWait", waiting);
        }
        closedAt = clock.instant();
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

    /** {@link PhaseForbids} unless ideas can be proposed, commented and voted for now. */
    public void requireIdeasOpen(Clock clock) {
        Phase phase = phaseAt(clock);
        if (phase != Phase.IDEAS) {
            throw new PhaseForbids(phase, phase == Phase.DRAFT ? opens : closes);
        }
    }

    /** {@link PhaseForbids} unless ideas can be answered now. */
    public void requireAnswersOpen(Clock clock) {
        Phase phase = phaseAt(clock);
        if (phase != Phase.IDEAS && phase != Phase.DECIDE) {
            throw new PhaseForbids(phase, phase == Phase.DRAFT ? opens : closes);
        }
    }

    /** The phase now; the clock is in the company's zone. */
    public Phase phaseAt(Clock clock) {
        return Phase.of(opens, closes, closedAt != null, LocalDate.now(clock));
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

    public String criteria() {
        return criteria;
    }

    public Person sponsor() {
        return sponsor;
    }

    public Person opener() {
        return opener;
    }

    public LocalDate opens() {
        return opens;
    }

    public LocalDate closes() {
        return closes;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
