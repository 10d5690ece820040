package org.prikbord.model.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a sponsor was reminded of a challenge: once a day. Written by {@link Reminders}. */
@Entity
@Table(name = "reminder")
public class Reminder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "challenge_id")
    private long challengeId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    protected Reminder() {}

    public Long id() {
        return id;
    }

    /** The day on which it happened. */
    public LocalDate remindedOn() {
        return remindedOn;
    }

    /** The id of whoever reminded. */
    public long personId() {
        return personId;
    }

    public long challengeId() {
        return challengeId;
    }
}
