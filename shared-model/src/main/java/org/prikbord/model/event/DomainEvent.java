package org.prikbord.model.event;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened, kept until the {@link Relay} has told everybody whom it concerns. */
@Entity
@Table(name = "outbox")
public class DomainEvent {
    private static final Duration HARDLY_LATER = Duration.ofSeconds(1);

    private static final int LONGEST_WAIT_EXPONENT = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
    private Long id;

    @Convert(converter = EventType.Stored.class)
    private EventType type;

    @Convert(converter = Channel.Stored.class)
    private Channel channel;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "actor_id")
    private Long actorId;

    private String payload;

    /** Where it was written; null for what an earlier version wrote. */
    private Long node;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    @Column(name = "relayed_at")
    private Instant relayedAt;

    protected DomainEvent() {}

    /**
     * Something that has just happened.
     *
     * @param actorId the person who did it, or null
     * @param payload at most 4,000 characters, or null
     * @param node that of the channels which move at once
     */
    DomainEvent(EventType type, long subjectId, Long actorId, String payload, long node, Instant now) {
        this.type = type;
        this.channel = type.channel();
        this.subjectId = subjectId;
        this.actorId = actorId;
        this.payload = payload;
        this.node = node;
        this.createdAt = now;
        this.dueAt = now;
    }

    /** Everybody whom it concerns has been told. */
    void relayed(Instant now) {
        relayedAt = now;
    }

    /** Another thing that concerns no handler has happened by now; less than a second later changes nothing. */
    void moveOn(Instant now) {
        if (now.isAfter(createdAt.plus(HARDLY_LATER))) {
            createdAt = now;
            relayedAt = now;
        }
    }

    /** Telling failed: the next try waits twice as long each time, an hour at most. */
    void failed(Instant now) {
        attempts++;
        long seconds = Math.min(3600, 1L << Math.min(attempts, LONGEST_WAIT_EXPONENT));
        dueAt = now.plus(Duration.ofSeconds(seconds));
    }

    public Long id() {
        return id;
    }

    public EventType type() {
        return type;
    }

    public Channel channel() {
        return channel;
    }

    public long subjectId() {
        return subjectId;
    }

    public Optional<Long> actorId() {
        return Optional.ofNullable(actorId);
    }

    public Optional<String> payload() {
        return Optional.ofNullable(payload);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How often telling has failed. */
    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
