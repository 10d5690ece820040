package org.prikbord.model.person;

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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;

/**
 * Somebody who works here, or did. Comes from the HR export and is never deleted: whoever leaves is deactivated, and
 * is signed out of everything by that.
 */
@Entity
@Table(name = "person")
public class Person {
    /** Who stands in the place of an author without a name: no person, with no number, no sign-in and no team. */
    public static final long COLLEAGUE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "employee_number")
    private String employeeNumber;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "search_name")
    private String searchName;

    private String email;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    private String title;

    @Column(name = "manager_number")
    private String managerNumber;

    private String location;

    private String language;

    @Column(name = "chosen_language")
    private String chosenLanguage;

    private boolean active;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "sign_in_epoch")
    private int signInEpoch;

    @Column(name = "notices_seen")
    private long noticesSeen;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Convert(converter = Role.Stored.class)
    private Set<Role> roles = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "circle_member",
            joinColumns = @JoinColumn(name = "person_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> circles = new HashSet<>();

    /** What the server's groups add for as long as this sign-in lasts; never stored. */
    @Transient
    private Set<Role> groupRoles = Set.of();

    @Version
    private int version;

    protected Person() {}

    public Person(HrRecord hr, Team team) {
        this.employeeNumber = hr.employeeNumber();
        this.active = hr.active();
        take(hr, team);
    }

    /** Takes over what the HR system says now; whoever is not active any more is signed out. */
    public void update(HrRecord hr, Team newTeam) {
        if (!hr.employeeNumber().equals(employeeNumber)) {
            throw new IllegalArgumentException("Not the record of " + employeeNumber);
        }
        if (active && !hr.active()) {
            signOutEverywhere();
        }
        active = hr.active();
        take(hr, newTeam);
    }

    private void take(HrRecord hr, Team newTeam) {
        userName = hr.userName();
        givenName = hr.givenName();
        familyName = hr.familyName();
        searchName = Text.shortened(Text.folded(" " + givenName + " " + familyName + " " + userName), 1000);
        email = hr.email();
        team = newTeam;
        title = hr.title();
        managerNumber = hr.managerNumber();
        location = hr.location();
        language = hr.language();
    }

    /** Whether the HR system says the same, but for the team. */
    public boolean isAs(HrRecord hr) {
        return hr.equals(new HrRecord(
                employeeNumber,
                userName,
                givenName,
                familyName,
                email,
                title,
                managerNumber,
                location,
                language,
                active));
    }

    /** Sets the roles beside {@link Role#EMPLOYEE}, which everybody has. Gives whether that changed anything. */
    public boolean giveRoles(Set<Role> given) {
        Set<Role> wanted = new HashSet<>(given);
        wanted.remove(Role.EMPLOYEE);
        if (roles.equals(wanted)) {
            return false;
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
        return true;
    }

    /** Acts with these roles, too, until the transaction ends: those that the sign-in brought along. */
    void actWith(Set<Role> more) {
        groupRoles = Set.copyOf(more);
    }

    /** Ends every sign-in that this person has anywhere. */
    public void signOutEverywhere() {
        signInEpoch++;
    }

    /** Everything up to and including that notice has been seen. */
    public void saw(long noticeId) {
        noticesSeen = Math.max(noticesSeen, noticeId);
    }

    /** What a sign-in remembers; the roles count only while the person is active. */
    public SignedIn signedIn() {
        return new SignedIn(
                id,
                userName,
                givenName,
                familyName,
                roles(),
                language().orElse(null),
                team.id(),
                team.name(),
                teams().stream().map(Team::id).collect(Collectors.toSet()));
    }

    /** The own team and the circles. */
    public Set<Team> teams() {
        Set<Team> all = new LinkedHashSet<>(List.of(team));
        all.addAll(circles);
        return all;
    }

    /** Whether that team is one of them. */
    public boolean isIn(Team other) {
        return teams().stream().anyMatch(one -> one.id().equals(other.id()));
    }

    /**
     * Whether this person may write to that team alone: to the own ones; communications and sponsors to every department
     * and shop.
     */
    public boolean mayAddress(Team other) {
        return isIn(other) || (other.kind() != TeamKind.CIRCLE && speaksForCompany());
    }

    /** Whether this person may write to teams that they are not in, and what everybody must read. */
    public boolean speaksForCompany() {
        return is(Role.COMMUNICATIONS) || is(Role.SPONSOR);
    }

    /** Given and family name. */
    public String displayName() {
        return givenName + " " + familyName;
    }

    /** As pages show one beside what they wrote; to be made while the transaction lasts. */
    public PersonView view() {
        return new PersonView(id, userName, givenName, familyName, team.name());
    }

    public Set<Role> roles() {
        if (!active) {
            return Set.of();
        }
        Set<Role> all = EnumSet.of(Role.EMPLOYEE);
        all.addAll(roles);
        all.addAll(groupRoles);
        return Set.copyOf(all);
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** Whether this is the same person as the other, loaded or not. */
    public boolean isSameAs(Person other) {
        return this == other || (other != null && id != null && id.equals(other.id()));
    }

    public Long id() {
        return id;
    }

    public String employeeNumber() {
        return employeeNumber;
    }

    public String userName() {
        return userName;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Team team() {
        return team;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    public Optional<String> managerNumber() {
        return Optional.ofNullable(managerNumber);
    }

    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    /** Is addressed in this language from now on, whatever the HR system says. */
    public void prefer(String languageTag) {
        chosenLanguage = languageTag;
    }

    /** The language to address the person in, as a tag: their own choice, else what the HR system says. */
    public Optional<String> language() {
        return Optional.ofNullable(chosenLanguage == null ? language : chosenLanguage);
    }

    public boolean isActive() {
        return active;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Sign-ins from an older epoch count no more. */
    public int signInEpoch() {
        return signInEpoch;
    }

    public long noticesSeen() {
        return noticesSeen;
    }

    public int version() {
        return version;
    }
}
