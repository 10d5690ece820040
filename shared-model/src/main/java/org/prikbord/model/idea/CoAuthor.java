package org.prikbord.model.idea;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Locale;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/**
 * Somebody whom the author of an idea asked to be its author too, and what came of it; who accepted is one of the
 * idea's authors for as long as it stays so. Nobody but the two knows of it until it is accepted,
 * and either can end it. To be changed while the idea is locked.
 */
@Entity
@Table(name = "coauthor_invitation")
public class CoAuthor {
    /** Beside the one author, at the same time. */
    public static final int MOST = 5;

    /** What came of being asked. */
    public enum State {
        /** Not answered yet. */
        INVITED,
        ACCEPTED,
        /** Would rather not; is not asked again. */
        DECLINED,
        /** The author took it back. */
        WITHDRAWN,
        /** Was one, and went. */
        LEFT;

        /** The lower-case name, as stored and as JSON has it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Stores the key. */
        public static class Stored implements AttributeConverter<State, String> {
            @Override
            public String convertToDatabaseColumn(State value) {
                return value == null ? null : value.key();
            }

            @Override
            public State convertToEntityAttribute(String key) {
                return key == null ? null : Keys.parse(State.class, key);
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Convert(converter = State.Stored.class)
    private State state;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CoAuthor() {}

    /** Asks somebody who works here and did not propose the idea. */
    CoAuthor(Idea idea, Person person, Clock clock) {
        if (idea.isBy(person)) {
            throw RuleBroken.at("to", "coauthor.already", person.displayName());
        }
        if (!person.isActive()) {
            throw RuleBroken.at("to", "challenge.carrier", person.userName());
        }
        this.idea = idea;
        this.person = person;
        this.state = State.INVITED;
        this.invitedAt = clock.instant();
        this.changedAt = invitedAt;
    }

    /** Asks once more after it ended; not who declined. Gives whether that changed anything. */
    boolean inviteAgain(Clock clock) {
        if (state == State.DECLINED) {
            throw RuleBroken.at("to", "coauthor.declined", person.displayName());
        }
        if (isCurrent()) {
            return false;
        }
        invitedAt = clock.instant();
        return become(State.INVITED, clock);
    }

    /** Says yes; twice is once. Gives whether that changed anything. */
    public boolean accept(Clock clock) {
        if (state == State.ACCEPTED) {
            return false;
        }
        if (state != State.INVITED) {
            throw new RuleBroken("coauthor.over");
        }
        idea.join(person);
        return become(State.ACCEPTED, clock);
    }

    /** Says no, or goes after having been one; twice is once. Gives whether that changed anything. */
    public boolean leave(Clock clock) {
        return switch (state) {
            case INVITED -> become(State.DECLINED, clock);
            case ACCEPTED -> become(State.LEFT, clock);
            default -> false;
        };
    }

    /** The author takes it back, whether it was accepted or not; twice is once. Gives whether that changed anything. */
    public boolean withdraw(Clock clock) {
        return isCurrent() && become(State.WITHDRAWN, clock);
    }

    private boolean become(State next, Clock clock) {
        if (state == State.ACCEPTED) {
            idea.leave(person);
        }
        state = next;
        changedAt = clock.instant();
        return true;
    }

    /** Whether the question is open, or was answered with yes. */
    boolean isCurrent() {
        return state == State.INVITED || state == State.ACCEPTED;
    }

    /** Whether everybody sees that they are an author. */
    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    public Person person() {
        return person;
    }

    public State state() {
        return state;
    }

    /** When it became what it is. */
    public Instant changedAt() {
        return changedAt;
    }
}
