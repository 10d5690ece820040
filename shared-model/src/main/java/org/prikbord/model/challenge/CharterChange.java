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
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** That one thing in the charter of an open challenge was changed, by whom and why. Stays as it is. */
@Entity
@Table(name = "charter_change")
public class CharterChange {
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

    /** That something which is either so or not was turned. */
    static CharterChange turned(Challenge challenge, Person by, String why, String field, boolean on, Clock clock) {
        Difference difference = new Difference(field, Boolean.toString(!on), Boolean.toString(on));
        return new CharterChange(challenge, by, explained(why), difference, clock.instant());
    }

    /** Why a promise is changed; a broken rule when that is not said. */
    static String explained(String why) {
        return Text.explained("why", why, Challenge.SHORTEST_WHY, Challenge.LONGEST_WHY);
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
