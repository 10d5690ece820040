package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Remembers who was in which team and circle when. Thus what a team got belongs to those who were in it then, without a row
 * for each of them.
 */
@ApplicationScoped
public class TeamStays {
    /** When a stay ends that has no end yet. */
    public static final Instant OPEN = Instant.parse("9999-01-01T00:00:00Z");

    private static final String OPENED = "insert into team_stay (person_id, team_id, began_at, ended_at) select ";
    private static final String NOT_YET =
            " not exists (select 1 from team_stay s where s.person_id = %s and s.team_id = %s and s.ended_at = :open)";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected TeamStays() {}

    public TeamStays(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Ends and begins stays after an import, in as many statements for one person as for all. */
    public void settleAll() {
        settle("");
    }

    /** The same for one person, who came into a circle or left it. */
    public void settle(long personId) {
        settle(" = " + personId);
    }

    private void settle(String who) {
        em.flush();
        Instant now = clock.instant();
        em.createNativeQuery("update team_stay set ended_at = :now where ended_at = :open" + of("person_id", who)
                        + " and not exists (select 1 from person p where p.id = team_stay.person_id"
                        + " and p.team_id = team_stay.team_id)"
                        + " and not exists (select 1 from circle_member c where c.person_id = team_stay.person_id"
                        + " and c.team_id = team_stay.team_id)")
                .setParameter("now", now)
                .setParameter("open", OPEN)
                .executeUpdate();
        open("p.id, p.team_id", "person p where p.team_id is not null" + of("p.id", who), now);
        open("c.person_id, c.team_id", "circle_member c where c.person_id > 0" + of("c.person_id", who), now);
    }

    private static String of(String column, String who) {
        return who.isEmpty() ? "" : " and " + column + who;
    }

    private void open(String who, String from, Instant now) {
        String[] columns = who.split(", ");
        em.createNativeQuery(OPENED + who + ", cast(:now as timestamp(6) with time zone),"
                        + " cast(:open as timestamp(6) with time zone) from " + from + " and"
                        + NOT_YET.formatted(columns[0], columns[1]))
                .setParameter("now", now)
                .setParameter("open", OPEN)
                .executeUpdate();
    }
}
