package org.prikbord.model.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an idea was compared with all others in the words of that version. Written by {@link Twins}. */
@Entity
@Table(name = "twin_look")
public class TwinLook {
    @Id
    @Column(name = "idea_id")
    private long ideaId;

    private int version;

    protected TwinLook() {}

    public long ideaId() {
        return ideaId;
    }

    public int version() {
        return version;
    }
}
