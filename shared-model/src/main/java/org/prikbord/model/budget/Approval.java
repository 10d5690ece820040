package org.prikbord.model.budget;

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
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/** That a person would pay for an idea out of their share of the budget: once. Written and taken back by {@link Budgets}. */
@Entity
@Table(name = "approval")
public class Approval {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Approval() {}

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }

    public Person person() {
        return person;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
