package org.prikbord.model.show;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.prikbord.model.person.Person;

/** A question for a show; whoever asked it without a name is not kept. Written by {@link Shows} alone. */
@Entity
@Table(name = "show_question")
public class ShowQuestion {
    public static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "post_id")
    private long showId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Person author;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected ShowQuestion() {}

    /** Marks that it is being answered, or takes that back. */
    void answer(Instant moment) {
        answeredAt = moment;
    }

    long id() {
        return id;
    }

    long showId() {
        return showId;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }
}
