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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** That one thing in the charter of an open challenge was changed, by whom and why. Stays as it is. */
@Entity
@Table(name = "charter_change")
public class CharterChange {
    /** How much it takes to say why a promise is changed. */
    public static final int SHORTEST_WHY = 10;

    public static final int LONGEST_WHY = 500;
    private static final int LONGEST_TEXT = 6_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person by;

    private String why;

    private String field;

    @Column(name = "was")
    private String before;

    @Column(name = "became")
    private String after;

    @Column(name = "changed_at")
    private Instant at;

    protected CharterChange() {}

    CharterChange(Challenge challenge, Person by, String why, Difference difference, Instant at) {
        this.challenge = challenge;
        this.by = by;
        this.why = why;
        this.field = difference.field();
        this.before = Text.shortened(difference.before(), LONGEST_TEXT);
        this.after = Text.shortened(difference.after(), LONGEST_TEXT);
        this.at = at;
    }

    /** What is to be kept when something became other that is no part of the charter's text; nothing for a draft. */
    static List<CharterChange> of(
            Challenge challenge, Person by, String why, String field, String before, String after, Clock clock) {
        return challenge.openedAt().isEmpty()
                ? List.of()
                : all(challenge, by, why, List.of(new Difference(field, before, after)), clock);
    }

    /** The same for something that is either so or not. */
    static List<CharterChange> turned(
            Challenge challenge, Person by, String why, String field, boolean on, Clock clock) {
        return of(challenge, by, why, field, Boolean.toString(!on), Boolean.toString(on), clock);
    }

    /** One for each difference, all by the same person for the same reason. */
    static List<CharterChange> all(
            Challenge challenge, Person by, String why, List<Difference> differences, Clock clock) {
        String reason = Text.explained("why", why, SHORTEST_WHY, LONGEST_WHY);
        Instant now = clock.instant();
        return differences.stream()
                .map(difference -> new CharterChange(challenge, by, reason, difference, now))
                .toList();
    }

    /**
     * A field of two charters that is not the same, each as plain text: moments as 2026-12-24T09:00, money in cents,
     * people and teams by name.
     */
    record Difference(String field, String before, String after) {}

    public Long id() {
        return id;
    }

    public String field() {
        return field;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    public String why() {
        return why;
    }
}
