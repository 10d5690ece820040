package org.prikbord.model.notice;

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
import java.time.Instant;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** That something concerns a person, or everybody in a team: one row, however many read it. */
@Entity
@Table(name = "notice")
public class Notice {
    static final int LONGEST_DETAIL = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id")
    private Person recipient;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    @Convert(converter = NoticeKind.Stored.class)
    private NoticeKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "actor_id")
    private Person actor;

    @Convert(converter = SubjectKind.Stored.class)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    @Column(name = "subject_id")
    private long subjectId;

    private String detail;

    @Column(name = "detail_key")
    private String detailKey;

    @Column(name = "source_event")
    private long sourceEvent;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Notice() {}

    /** For one person. */
    public Notice(Person recipient, What what) {
        this(what);
        this.recipient = recipient;
    }

    /** For everybody in a team. */
    public Notice(Team team, What what) {
        this(what);
        this.team = team;
    }

    private Notice(What what) {
        this.kind = what.kind();
        this.actor = what.actor();
        this.subjectKind = what.subjectKind();
        this.subjectId = what.subjectId();
        this.detail = Text.shortened(what.detail(), LONGEST_DETAIL);
        this.detailKey = what.detailKey();
        this.sourceEvent = what.event();
        this.createdAt = what.at();
    }

    /**
     * What there is to tell, to whomever.
     *
     * @param event the event that told of it: nobody gets two notices for one
     * @param detail a few words of what was written, cut to fit
     * @param detailKey the key of the kudos' value, the decision's outcome or the phase that began; choose@2026-12-24T09:00
     *     for the phase that begins then now; named@2026-12-24 or reminded@2026-12-24 for what an expert
     *     is asked by that day; due@2026-12-24 for the day that an owner names; merge.asked and the like for ideas that become others; or null
     */
    public record What(
            long event,
            NoticeKind kind,
            Person actor,
            SubjectKind subjectKind,
            long subjectId,
            String detail,
            String detailKey,
            Instant at) {}

    public Long id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }
}
