package org.prikbord.model.idea;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * In which way an idea without an answer hears nothing, while others can talk about it or choose. The conditions are
 * about an idea i of a challenge c; what is counted is what people left behind, for nobody keeps who opened which page.
 */
public enum Quiet {
    /** Nobody but its author ever said, voted or was dealt anything; or it was dealt to fewer than others by far. */
    UNSEEN(Conditions.UNSEEN),
    /** There was an echo once, but for a week no comment, vote, card or new words. */
    STALLED("not (" + Conditions.UNSEEN + ") and " + Conditions.STILL);

    /** So long an idea may wait for its first echo. */
    public static final Duration FIRST_ECHO = Duration.ofDays(3);
    /** So long nothing may happen after that. */
    public static final Duration SILENCE = Duration.ofDays(7);
    /** So many people at least are to be dealt an idea once cards have been dealt for {@link #FIRST_ECHO}. */
    public static final long FEWEST_DEALT = 5;

    private final String condition;

    Quiet(String condition) {
        this.condition = Conditions.TALKED_ABOUT + " and " + condition;
    }

    private static final class Conditions {
        private static final String TALKED_ABOUT = "c.openedAt is not null and c.closedAt is null and"
                + " c.schedule.improveFrom <= :begun and c.schedule.decideFrom > :now and i.createdAt <= :first and "
                + Shown.idea("i") + " and not exists (select 1 from Decision qd where qd.idea = i)";
        // read once for all ideas and not once for each: a database that has no statistics yet would do the latter
        private static final String UNSEEN = "(c.schedule.chooseFrom <= :begun and i.id not in (select qi.rootId"
                + " from Exposure qe join qe.idea qi join qi.challenge qc where qc.closedAt is null"
                + " group by qi.rootId having count(distinct qe.person.id) >= :fewest)"
                + " or c.schedule.chooseFrom > :begun"
                + " and i.id not in (select qi.rootId from Exposure qe join qe.idea qi)"
                + " and i.id not in (select qi.rootId from Comment qm join qm.idea qi"
                + " where qi.author is null or qm.author <> qi.author)"
                + " and i.id not in (select qi.rootId from Vote qv join qv.idea qi"
                + " where qi.author is null or qv.person <> qi.author))";
        private static final String STILL = "i.createdAt <= :last and (i.editedAt is null or i.editedAt <= :last)"
                + " and c.schedule.improveFrom <= :lastBegun"
                + " and i.id not in (select qi.rootId from Exposure qe join qe.idea qi where qe.dealtAt > :last)"
                + " and i.id not in (select qi.rootId from Comment qm join qm.idea qi where qm.createdAt > :last)"
                + " and i.id not in (select qi.rootId from Vote qv join qv.idea qi where qv.createdAt > :last)";

        private Conditions() {}
    }

    /** What has to be so of the idea i and its challenge c in a query. */
    public String condition() {
        return condition;
    }

    /** Gives a query with that condition what it takes; the clock is in the company's zone. */
    public <T> TypedQuery<T> ask(TypedQuery<T> query, Clock clock) {
        Instant now = clock.instant();
        LocalDateTime here = LocalDateTime.now(clock);
        query.setParameter("now", here)
                .setParameter("begun", here.minus(FIRST_ECHO))
                .setParameter("first", now.minus(FIRST_ECHO))
                .setParameter("fewest", FEWEST_DEALT);
        return this == UNSEEN
                ? query
                : query.setParameter("last", now.minus(SILENCE)).setParameter("lastBegun", here.minus(SILENCE));
    }

    /** The lower-case name, as addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
