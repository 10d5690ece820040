package org.prikbord.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Whether a post is there at all: its last day may be over, too. */
@MappedSuperclass
public abstract class Passing extends Removable {
    @Column(name = "gone_at", insertable = false, updatable = false)
    private Instant goneAt;

    protected Passing() {}

    /** Whether its last day is over, and it is there for nobody. */
    public boolean isGone() {
        return goneAt != null;
    }

    /** Whether it is there for nobody, whoever wrote it and moderators included. */
    public boolean isAway() {
        return isRemoved() || isGone();
    }
}
