package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Shown;

/** Challenges whose votes are in with ideas that have no answer yet: one need for each, however many ideas wait. */
@ApplicationScoped
public class AnswerNeeds implements NeedSource {
    public static final String KIND = "answer";

    static final String WAITING = " from Idea w where w.challenge = c and " + Shown.idea("w")
            + " and not exists (select 1" + " from Decision d where d.idea = w)";
    private static final String PAST =
            " from Challenge c join c.sponsor s where c.closedAt is null and c.openedAt is not null"
                    + " and c.schedule.decideFrom <= :now"
                    + " and exists (select 1" + WAITING + ")";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected AnswerNeeds() {}

    public AnswerNeeds(EntityManager em, Clock clock) {
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
            LocalDateTime since,
            Long sponsorId,
            String givenName,
            String familyName,
            Long ideas,
            LocalDate reminded,
            LocalDateTime promised) {}

    @Override
    public List<Need> after(PageKey place, int most) {
        LocalDate today = LocalDate.now(clock);
        return em.createQuery(
                        "select new org.prikbord.model.desk.AnswerNeeds$Row(c.id, c.title, c.schedule.decideFrom,"
                                + " s.id, s.givenName, s.familyName, (select count(w)" + WAITING + "),"
                                + " (select max(r.remindedOn) from Reminder r where r.challengeId = c.id),"
                                + " c.schedule.deliverFrom)" + PAST
                                + " and c.schedule.decideFrom >= :place and (c.schedule.decideFrom > :place or c.id >"
                                + " :id) order by c.schedule.decideFrom, c.id",
                        Row.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("place", Moments.local(place.at(), clock))
                .setParameter("id", place.id())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> need(row, today))
                .toList();
    }

    private Need need(Row row, LocalDate today) {
        Need.About about = Need.About.challenge(row.id(), row.title());
        Need.Somebody sponsor = Need.Somebody.called(row.sponsorId(), row.givenName(), row.familyName());
        List<String> reasons = new ArrayList<>();
        if (today.equals(row.reminded())) {
            reasons.add("reminded");
        }
        if (row.promised() != null && !row.promised().isAfter(LocalDateTime.now(clock))) {
            reasons.add("overdue");
        }
        return new Need(KIND, row.id(), Moments.of(row.since(), clock), about, sponsor, row.ideas(), reasons);
    }

    @Override
    public long count() {
        return em.createQuery("select count(c)" + PAST, Long.class)
                .setParameter("now", LocalDateTime.now(clock))
                .getSingleResult();
    }
}
