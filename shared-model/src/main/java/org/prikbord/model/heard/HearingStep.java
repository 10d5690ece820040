package org.prikbord.model.heard;

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
import java.time.LocalDate;
import org.prikbord.model.person.Person;

/** A step of a hearing: who took it, when, and in which words. It is never changed. */
@Entity
@Table(name = "hearing_step")
public class HearingStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Hearing hearing;

    @Convert(converter = StepKind.Stored.class)
    private StepKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "teller_id")
    private Person teller;

    @Column(name = "told_at")
    private Instant toldAt;

    private String words;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "due_on")
    private LocalDate due;

    protected HearingStep() {}

    HearingStep(Hearing hearing, Person teller, Hearing.Told told, Clock clock) {
        this.hearing = hearing;
        this.kind = told.kind();
        this.teller = teller;
        this.toldAt = clock.instant();
        this.words = told.words();
        this.owner = told.owner();
        this.due = told.due();
    }

    public StepKind kind() {
        return kind;
    }

    /** To be made while the transaction lasts. */
    HearingView.Step view() {
        return new HearingView.Step(kind, teller.view(), toldAt, words, owner == null ? null : owner.view(), due);
    }
}
