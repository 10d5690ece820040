package org.prikbord.model.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was in a team or a circle for a while; written by {@link TeamStays} alone. */
@Entity
@Table(name = "team_stay")
public class TeamStay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "began_at")
    private Instant beganAt;

    /** Long after us while there is no end. */
    @Column(name = "ended_at")
    private Instant endedAt;

    protected TeamStay() {}
}
