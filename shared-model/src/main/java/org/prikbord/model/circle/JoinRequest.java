package org.prikbord.model.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody asks to be in a circle. */
@Entity
@Table(name = "circle_request")
@IdClass(Membership.Key.class)
public class JoinRequest {
    @Id
    @Column(name = "person_id")
    private Long personId;

    @Id
    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected JoinRequest() {}
}
