package org.prikbord.model.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;

/** A line of what the desk did. There is no way to change or remove one; PostgreSQL refuses it too. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {
    static final int LONGEST_WORDS = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id")
    private Person actor;

    @Convert(converter = AuditAct.Stored.class)
    private AuditAct act;

    @Convert(converter = ContentKind.Stored.class)
    @Column(name = "subject_kind")
    private ContentKind subjectKind;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "detail_key")
    private String detailKey;

    private String title;

    private String words;

    @Column(name = "done_at")
    private Instant at;

    protected AuditEntry() {}

    /**
     * What was done.
     *
     * @param subject null for what is about no content
     * @param detailKey the key of a category or a rule of the house, or null
     * @param title what it was done to
     * @param words the reason or what was said
     */
    public record Done(AuditAct act, Subject subject, String detailKey, String title, String words) {}

    /** Something that has just been done; by nobody when the board did it by itself. */
    public AuditEntry(Person actor, Done done, Clock clock) {
        this.actor = actor;
        this.act = done.act();
        this.subjectKind = done.subject() == null ? null : done.subject().kind();
        this.subjectId = done.subject() == null ? null : done.subject().id();
        this.detailKey = done.detailKey();
        this.title = Text.shortened(done.title(), Matter.QUOTED);
        this.words = Text.shortened(done.words(), LONGEST_WORDS);
        this.at = clock.instant();
    }

    public Long id() {
        return id;
    }

    public AuditAct act() {
        return act;
    }

    public String words() {
        return words;
    }
}
