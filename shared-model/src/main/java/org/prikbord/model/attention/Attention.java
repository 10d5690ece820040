package org.prikbord.model.attention;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody follows something, or has muted it: never both. */
@Entity
@Table(name = "attention")
public class Attention {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Convert(converter = AttentionKind.Stored.class)
    private AttentionKind kind;

    @Column(name = "subject_id")
    private long subjectId;

    private String topic;

    private boolean muted;

    private Instant since;

    protected Attention() {}

    public Subject subject() {
        return new Subject(kind, subjectId, topic);
    }

    public boolean isMuted() {
        return muted;
    }

    /** As pages and addresses name it: follow/post/12, mute/topic/cups. */
    public String mark() {
        return (muted ? "mute/" : "follow/") + kind.key() + "/" + subject().address();
    }
}
