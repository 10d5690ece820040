package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Shown;

/** Challenges that take ideas and votes for two more days or less. */
@ApplicationScoped
public class EndingNeeds implements NeedSource {
    public static final String KIND = "ending";
    /** So many days ahead an end is worth a look. */
    static final int DAYS_AHEAD = 2;

    private static final String SOON = " from Challenge c join c.sponsor s where c.closedAt is null"
            + " and c.openedAt is not null and c.schedule.ideasFrom <= :now and c.schedule.decideFrom > :now"
            + " and c.schedule.decideFrom <= :soon";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected EndingNeeds() {}

    public EndingNeeds(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            String title,
            LocalDateTime ends,
            Long sponsorId,
            String givenName,
            String familyName,
            Long ideas) {}

    @Override
    public List<Need> after(PageKey place, int most) {
        LocalDateTime now = LocalDateTime.now(clock);
        return em.createQuery(
                        "select new org.prikbord.model.desk.EndingNeeds$Row(c.id, c.title, c.schedule.decideFrom,"
                                + " s.id, s.givenName, s.familyName, (select count(w) from Idea w where w.challenge = c"
                                + " and " + Shown.idea("w") + "))"
                                + SOON
                                + " and c.schedule.decideFrom >= :place and (c.schedule.decideFrom > :place or c.id >"
                                + " :id) order by c.schedule.decideFrom, c.id",
                        Row.class)
                .setParameter("now", now)
                .setParameter("soon", now.plusDays(DAYS_AHEAD))
                .setParameter("place", Moments.local(place.at(), clock))
                .setParameter("id", place.id())
                .setMaxResults(most)
                .getResultStream()
                .map(this::need)
                .toList();
    }

    private Need need(Row row) {
        Need.About about = Need.About.challenge(row.id(), row.title());
        Need.Somebody sponsor = Need.Somebody.called(row.sponsorId(), row.givenName(), row.familyName());
        return new Need(KIND, row.id(), Moments.of(row.ends(), clock), about, sponsor, row.ideas(), List.of());
    }

    @Override
    public long count() {
        LocalDateTime now = LocalDateTime.now(clock);
        return em.createQuery("select count(c)" + SOON, Long.class)
                .setParameter("now", now)
                .setParameter("soon", now.plusDays(DAYS_AHEAD))
                .getSingleResult();
    }
}
