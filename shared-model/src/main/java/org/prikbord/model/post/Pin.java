package org.prikbord.model.post;

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
import java.time.LocalDate;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.Person;

/** That a post is on top for one of those whom it is for, until a day. Written and taken away by {@link Pins}. */
@Entity
@Table(name = "pin")
public class Pin {
    /** So many posts are on top of one place: what is pinned beside ten others is not on top. */
    public static final int MOST = 3;
    /** So many days a post stays there unless told otherwise. */
    public static final int USUAL_DAYS = 7;
    /** So many days at most. */
    public static final int MOST_DAYS = 92;
    /** The place of what is for everybody; any other is the id of a team. */
    public static final long EVERYBODY = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private long teamId;

    private int place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pinned_by")
    private Person by;

    @Column(name = "pinned_at")
    private Instant at;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Pin() {}

    /** That day, or the usual one for null; a broken rule for one that is over or too far. */
    static LocalDate checked(LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return today.plusDays(USUAL_DAYS);
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw RuleBroken.at("lastDay", "pin.lastDay", MOST_DAYS);
        }
        return lastDay;
    }
}
