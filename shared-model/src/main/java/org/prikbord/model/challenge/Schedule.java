package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.prikbord.model.base.RuleBroken;

/**
 * When each phase of a challenge begins: to the minute, in the company's zone, so that "Friday at nine" stays that when
 * the clocks change. It goes to the database as it is, past Hibernate's conversion of moments through the server's zone
 * into UTC, which would move it. A phase that begins when the next one does takes no time and is left out. A draft's may have gaps.
 */
@Embeddable
public class Schedule {
    /** How many days a challenge may take from its first idea to its decisions. */
    public static final int LONGEST_DAYS = 3_660;

    /** The phases that begin at a moment, in their order. */
    public static final List<Phase> PHASES =
            List.of(Phase.IDEAS, Phase.IMPROVE, Phase.CHOOSE, Phase.DECIDE, Phase.DELIVER);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9000;

    @Column(name = "ideas_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime ideasFrom;

    @Column(name = "improve_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime improveFrom;

    @Column(name = "choose_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime chooseFrom;

    @Column(name = "decide_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime decideFrom;

    @Column(name = "deliver_from")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime deliverFrom;

    protected Schedule() {}

    /**
     * Moments that are known already, null for the others; those that are known come one after the other.
     *
     * @param deliverFrom when every idea will have its answer
     */
    public Schedule(
            LocalDateTime ideasFrom,
            LocalDateTime improveFrom,
            LocalDateTime chooseFrom,
            LocalDateTime decideFrom,
            LocalDateTime deliverFrom) {
        this.ideasFrom = minute(ideasFrom);
        this.improveFrom = minute(improveFrom);
        this.chooseFrom = minute(chooseFrom);
        this.decideFrom = minute(decideFrom);
        this.deliverFrom = minute(deliverFrom);
        check();
    }

    private static LocalDateTime minute(LocalDateTime moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private void check() {
        LocalDateTime first = null;
        LocalDateTime last = null;
        for (Phase phase : PHASES) {
            LocalDateTime moment = from(phase).orElse(null);
            if (moment == null) {
                continue;
            }
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw RuleBroken.at(field(phase), "date.wrong");
            }
            if (last != null && moment.isBefore(last)) {
                throw RuleBroken.at(field(phase), "challenge.outOfOrder", last);
            }
            first = first == null ? moment : first;
            last = moment;
            if (moment.isAfter(first.plusDays(LONGEST_DAYS))) {
                throw RuleBroken.at(field(phase), "challenge.tooLong", LONGEST_DAYS);
            }
        }
        if (ideasFrom != null && ideasFrom.equals(decideFrom)) {
            throw RuleBroken.at(field(Phase.DECIDE), "challenge.noTimeForIdeas");
        }
    }

    /** The same with that phase beginning now, and none before it later than that. */
    Schedule beginning(Phase begun, LocalDateTime now) {
        LocalDateTime[] moments =
                PHASES.stream().map(phase -> from(phase).orElse(null)).toArray(LocalDateTime[]::new);
        int at = PHASES.indexOf(begun);
        moments[at] = minute(now);
        for (int i = 0; i < at; i++) {
            moments[i] = moments[i] == null || moments[i].isAfter(moments[at]) ? moments[at] : moments[i];
        }
        return new Schedule(moments[0], moments[1], moments[2], moments[3], moments[4]);
    }

    /** What the field of that phase's beginning is called, in forms and JSON. */
    public static String field(Phase phase) {
        return phase.key() + "From";
    }

    /** When that phase begins; empty as long as nobody knows, and for the two that begin by hand. */
    public Optional<LocalDateTime> from(Phase phase) {
        return Optional.ofNullable(
                switch (phase) {
                    case IDEAS -> ideasFrom;
                    case IMPROVE -> improveFrom;
                    case CHOOSE -> chooseFrom;
                    case DECIDE -> decideFrom;
                    case DELIVER -> deliverFrom;
                    case DRAFT, CLOSED -> null;
                });
    }

    /** When that phase ends because the next one that takes time begins; empty for the last. */
    public Optional<LocalDateTime> until(Phase phase) {
        LocalDateTime begins = from(phase).orElse(null);
        return PHASES.stream()
                .filter(phase::isBefore)
                .flatMap(later -> from(later).stream())
                .filter(moment -> begins == null || moment.isAfter(begins))
                .findFirst();
    }

    /** Whether that phase takes any time. */
    public boolean has(Phase phase) {
        return from(phase).isPresent()
                && (phase == Phase.DELIVER || !from(phase).equals(from(PHASES.get(PHASES.indexOf(phase) + 1))));
    }

    /** The next phase that takes any time. */
    public Optional<Phase> after(Phase present) {
        return PHASES.stream()
                .filter(phase -> present.isBefore(phase) && has(phase))
                .findFirst();
    }

    /** The phase at that moment: the last one that has begun. */
    public Phase at(LocalDateTime now) {
        Phase present = Phase.DRAFT;
        for (Phase phase : PHASES) {
            if (from(phase).map(begun -> !begun.isAfter(now)).orElse(false)) {
                present = phase;
            }
        }
        return present;
    }

    /** The phases of which nobody knows yet when they begin. */
    List<Phase> unknown() {
        List<Phase> unknown = new ArrayList<>(PHASES);
        unknown.removeIf(phase -> from(phase).isPresent());
        return unknown;
    }
}
