package org.prikbord.model.twin;

import jakarta.persistence.Column;
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
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;

/**
 * Two ideas of one challenge that probably say the same; the one with the lower id first, so that there is one row for
 * each pair. What somebody has said to be not the same stays so, however the words change.
 */
@Entity
@Table(name = "twin")
public class Twin {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "first_id")
    private Idea first;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "second_id")
    private Idea second;

    @Column(name = "found_at")
    private Instant foundAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "apart_by")
    private Person apartBy;

    @Column(name = "apart_at")
    private Instant apartAt;

    protected Twin() {}

    /** Somebody says that they are not the same; a second time changes nothing. Gives whether this was the first. */
    boolean tellApart(Person by, Clock clock) {
        boolean first = !isApart();
        if (first) {
            apartBy = by;
            apartAt = clock.instant();
        }
        return first;
    }

    /** They may be the same after all. Gives whether somebody had said otherwise. */
    boolean takeBack() {
        boolean was = isApart();
        apartBy = null;
        apartAt = null;
        return was;
    }

    public Long id() {
        return id;
    }

    /** The one that was proposed first. */
    public Idea first() {
        return first;
    }

    public Idea second() {
        return second;
    }

    /** Whether somebody said that they are not the same. */
    public boolean isApart() {
        return apartAt != null;
    }

    /** Both titles, as the desk quotes them. */
    String titles() {
        return first.title() + " / " + second.title();
    }
}
