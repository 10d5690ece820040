package org.prikbord.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** What can be hidden, and taken away. Each of the columns is written by one class alone, and not with the rest. */
@MappedSuperclass
public abstract class Removable {
    /** While the desk looks at it, or took it away; written by the moderation alone. */
    @Column(name = "hidden_at", insertable = false, updatable = false)
    private Instant hiddenAt;

    /** Written by {@link Removals} alone. */
    @Column(name = "removed_at", insertable = false, updatable = false)
    private Instant removedAt;

    @Column(name = "removed_by", insertable = false, updatable = false)
    private Long removedBy;

    protected Removable() {}

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

    /** Whether only its author and moderators see it. */
    public boolean isHidden() {
        return hiddenAt != null;
    }
}
