package org.prikbord.model.idea;

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
import java.util.Optional;
import org.prikbord.model.person.Person;

/**
 * That a person was dealt an idea as a card, once, and what they said. Who is dealt what is the deck's choice and never
 * the person's own: only so do answers tell how good an idea is, and not how many friends it has.
 */
@Entity
@Table(name = "exposure")
public class Exposure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @Column(name = "dealt_at")
    private Instant dealtAt;

    @Convert(converter = CardAnswer.Stored.class)
    private CardAnswer answer;

    protected Exposure() {}

    /** Says something to the card, or something else than before. */
    void answer(CardAnswer given) {
        answer = given;
    }

    public Idea idea() {
        return idea;
    }

    /** Empty while the card lies on the table. */
    public Optional<CardAnswer> answer() {
        return Optional.ofNullable(answer);
    }
}
