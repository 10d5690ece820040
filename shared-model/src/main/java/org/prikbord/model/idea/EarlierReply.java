package org.prikbord.model.idea;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a {@link Decision} said before the idea was answered again. */
@Entity
@Table(name = "earlier_reply")
public class EarlierReply extends GivenReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    protected EarlierReply() {}

    EarlierReply(Decision decision) {
        super(decision);
        idea = decision.idea();
    }

    public Long id() {
        return id;
    }

    public Idea idea() {
        return idea;
    }
}
