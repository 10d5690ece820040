package org.prikbord.model.post;

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
import org.prikbord.model.person.Person;

/** That a person reacted to a post in one way: once for each way. Written and taken back by {@link Reactions}. */
@Entity
@Table(name = "reaction")
public class Reaction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Convert(converter = ReactionKind.Stored.class)
    private ReactionKind kind;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Reaction() {}

    public Long id() {
        return id;
    }

    public ReactionKind kind() {
        return kind;
    }
}
