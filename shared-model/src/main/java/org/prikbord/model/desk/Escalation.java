package org.prikbord.model.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That somebody was told of ideas whose answers are overdue: once for each promised day. Written by {@link Escalations}. */
@Entity
@Table(name = "escalation")
public class Escalation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "challenge_id")
    private long challengeId;

    @Column(name = "told")
    private String told;

    @Column(name = "promised")
    private LocalDate promised;

    @Column(name = "told_on")
    private LocalDate toldOn;

    protected Escalation() {}

    public Long id() {
        return id;
    }

    public long challengeId() {
        return challengeId;
    }

    /** Who was told: sponsor or carrier. */
    public String told() {
        return told;
    }

    /** The day by which every answer was promised. */
    public LocalDate promised() {
        return promised;
    }

    public LocalDate toldOn() {
        return toldOn;
    }
}
