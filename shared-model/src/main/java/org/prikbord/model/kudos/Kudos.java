package org.prikbord.model.kudos;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
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
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamKind;

/**
 * Thanks from one person to people, teams or both, for a value of the company; or a moment of pride, which may be one's own.
 * Never edited.
 */
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

    /** By which of its wordings the value was called when they were given. */
    @Column(name = "value_wording")
    private int wording;

    private String text;

    @Convert(converter = KudosKind.Stored.class)
    private KudosKind kind;

    @Convert(converter = Visibility.Stored.class)
    private Visibility visibility;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "behalf_team_id")
    private Team onBehalfOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "first_team_id")
    private Team firstTeam;

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

    /** The ids of those who joined in; written by {@link Cheers} alone. */
    @ElementCollection
    @CollectionTable(name = "kudos_cheer", joinColumns = @JoinColumn(name = "kudos_id"))
    @Column(name = "person_id")
    private Set<Long> cheers = new HashSet<>();

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
        this(giver, people, teams, value, text, Terms.OPEN, clock);
    }

    /** The same on terms of the giver's. */
    public Kudos(
            Person giver,
            Collection<Person> people,
            Collection<Team> teams,
            CompanyValue value,
            String text,
            Terms terms,
            Clock clock) {
        this.giver = giver;
        this.kind = terms.kind();
        if (kind == KudosKind.THANKS) {
            requireReceivers(giver, people, teams);
        } else if (people.isEmpty() && teams.isEmpty()) {
            addOwn(terms.forTeam());
        }
        requireHere(people, teams);
        this.people.addAll(people);
        this.teams.addAll(teams);
        this.value = value;
        this.wording = value.wording();
        this.text = Text.required("text", text, LONGEST_TEXT);
        this.visibility = terms.visibility();
        this.onBehalfOf = terms.forTeam() ? giver.team() : null;
        this.createdAt = clock.instant();
    }

    /**
     * What a giver says beside the words.
     *
     * @param forTeam on behalf of all of the giver's own team, or proud of it
     */
    public record Terms(KudosKind kind, Visibility visibility, boolean forTeam) {
        public static final Terms OPEN = new Terms(KudosKind.THANKS, Visibility.ALL, false);
    }

    private void addOwn(boolean team) {
        if (team) {
            teams.add(giver.team());
        } else {
            people.add(giver);
        }
    }

    private static void requireReceivers(Person giver, Collection<Person> people, Collection<Team> teams) {
        if (people.isEmpty() && teams.isEmpty()) {
            throw RuleBroken.at("to", "kudos.toNobody");
        }
        if (teams.isEmpty() && people.stream().allMatch(giver::isSameAs)) {
            throw RuleBroken.at("to", "kudos.toSelf");
        }
    }

    private static void requireHere(Collection<Person> people, Collection<Team> teams) {
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

    /** By which of its wordings the value is called on them, whatever it is called now. */
    public int wording() {
        return wording;
    }

    public String text() {
        return text;
    }

    public KudosKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Whether everybody may know of them. */
    public boolean isForEverybody() {
        return visibility == Visibility.ALL;
    }

    /** The team that the giver thanks for, if for any. */
    public Optional<Team> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** Nobody of the giver's department and of that one thanked each other here before. */
    public void tellFirst(Team other) {
        firstTeam = other;
    }

    /** The departments of whoever is thanked, circles and the giver's own left out, in no particular order. */
    public Set<Team> otherDepartments() {
        Set<Team> departments = new HashSet<>(teams);
        people.forEach(person -> departments.add(person.team()));
        departments.removeIf(team ->
                team.kind() == TeamKind.CIRCLE || team.id().equals(giver.team().id()));
        return departments;
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
