package org.prikbord.model.kudos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** Thanks from one person to people, teams or both, for a value of the company. Never edited. */
@Entity
@Table(name = "kudos")
public class Kudos {
    public static final int LONGEST_TEXT = 1_000;
    /** People and teams together. */
    public static final int MOST_RECEIVERS = 20;
    /** How long whoever gave them may take them back. */
    public static final Duration REGRET = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "giver_id")
    private Person giver;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "value_key")
    private CompanyValue value;

    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToMany
    @JoinTable(
            name = "kudos_person",
            joinColumns = @JoinColumn(name = "kudos_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> people = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "kudos_team",
            joinColumns = @JoinColumn(name = "kudos_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> teams = new HashSet<>();

    /** While the desk looks at it, or took it away; written by the moderation alone. */
    @Column(name = "hidden_at", insertable = false, updatable = false)
    private Instant hiddenAt;

    protected Kudos() {}

    /** Thanks somebody: at least one person other than the giver, or a team; nobody who has left. */
    public Kudos(
            Person giver,
            Collection<Person> people,
            Collection<Team> teams,
            CompanyValue value,
            String text,
            Clock clock) {
        requireReceivers(giver, people, teams);
        this.giver = giver;
        this.people.addAll(people);
        this.teams.addAll(teams);
        this.value = value;
        this.text = Text.required("text", text, LONGEST_TEXT);
        this.createdAt = clock.instant();
    }

    private static void requireReceivers(Person giver, Collection<Person> people, Collection<Team> teams) {
        if (people.isEmpty() && teams.isEmpty()) {
            throw RuleBroken.at("to", "kudos.toNobody");
        }
        if (teams.isEmpty() && people.stream().allMatch(giver::isSameAs)) {
            throw RuleBroken.at("to", "kudos.toSelf");
        }
        requireFew(people.size() + teams.size());
        people.stream().filter(person -> !person.isActive()).findFirst().ifPresent(gone -> {
            throw RuleBroken.at("to", "kudos.toInactive", gone.displayName());
        });
    }

    /** Broken when that many people and teams are too many for one note. */
    public static void requireFew(int receivers) {
        if (receivers > MOST_RECEIVERS) {
            throw RuleBroken.at("to", "kudos.tooMany", MOST_RECEIVERS);
        }
    }

    /** May be taken back by the giver for as long as {@link #REGRET}, by communications always. */
    public void requireWithdrawableBy(SignedIn who, Clock clock) {
        if (who.isAny(Role.COMMUNICATIONS)) {
            return;
        }
        if (!giver.id().equals(who.personId())) {
            throw new NotAllowed();
        }
        if (clock.instant().isAfter(createdAt.plus(REGRET))) {
            throw new RuleBroken("kudos.tooLate", REGRET.toHours());
        }
    }

    public Long id() {
        return id;
    }

    public Person giver() {
        return giver;
    }

    public CompanyValue value() {
        return value;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<Person> people() {
        return Set.copyOf(people);
    }

    public Set<Team> teams() {
        return Set.copyOf(teams);
    }

    /** Whether only its author and moderators see it. */
    public boolean isHidden() {
        return hiddenAt != null;
    }
}
