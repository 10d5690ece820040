package org.prikbord.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** Whether a post is there at all. Each of the columns is written by one class alone, and not with the post. */
@MappedSuperclass
public abstract class Passing {
    /** While the desk looks at it, or took it away; written by the moderation alone. */
    @Column(name = "hidden_at", insertable = false, updatable = false)
    private Instant hiddenAt;

    /** Written by {@link Removals} alone. */
    @Column(name = "removed_at", insertable = false, updatable = false)
    private Instant removedAt;

    @Column(name = "removed_by", insertable = false, updatable = false)
    private Long removedBy;

    @Column(name = "gone_at", insertable = false, updatable = false)
    private Instant goneAt;

    protected Passing() {}

    /** The id of who took it away; null while nobody did. */
    Long removedBy() {
        return removedBy;
    }

    /** When it was taken away; empty while it was not. */
    Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    /** Whether it was taken away, and is there for nobody. */
    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether its last day is over, and it is there for nobody. */
    public boolean isGone() {
        return goneAt != null;
    }

    /** Whether it is there for nobody, whoever wrote it and moderators included. */
    public boolean isAway() {
        return isRemoved() || isGone();
    }

    /** Whether only its author and moderators see it. */
    public boolean isHidden() {
        return hiddenAt != null;
    }
}
