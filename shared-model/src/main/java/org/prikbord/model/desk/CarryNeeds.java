package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.moderation.ContentKind;

/**
 * Ideas that were chosen and of which nothing is heard: two weeks later nobody carries it out or nothing is promised, or
 * what was promised is late. The person is who carries it out, else the sponsor.
 */
@ApplicationScoped
public class CarryNeeds implements NeedSource {
    public static final String KIND = "carry";
    /** So long after the answer the first step has to be told. */
    static final Duration FIRST_STEP = Duration.ofDays(14);

    private static final String UNHEARD = " from Decision a join a.idea i join i.challenge c join c.sponsor s left"
            + " join Delivery d on d.idea = i left join d.owner o where a.outcome = :chosen and " + Shown.idea("i")
            + " and a.at <= :then and (d.id is null or not exists (select 1 from Milestone m where"
            + " m.delivery = d) or exists (select 1 from Milestone m where m.delivery = d and m.keptAt is null and m.due <"
            + " :today))";

    private static final WaitOrder ORDER = new WaitOrder("a.at", "i.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected CarryNeeds() {}

    public CarryNeeds(EntityManager em, Clock clock) {
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
            Instant since,
            Long sponsorId,
            String givenName,
            String familyName,
            Long ownerId,
            String ownerGivenName,
            String ownerFamilyName,
            Long promises) {
        Need need() {
            Need.Somebody who = ownerId == null
                    ? Need.Somebody.called(sponsorId, givenName, familyName)
                    : Need.Somebody.called(ownerId, ownerGivenName, ownerFamilyName);
            String why = ownerId == null ? "nobody" : promises == 0 ? "nothing" : "late";
            return new Need(
                    KIND,
                    id,
                    since,
                    Need.About.content(ContentKind.IDEA, id, null, null, title),
                    who,
                    promises,
                    List.of(why));
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return ask(ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.CarryNeeds$Row(i.id, i.title, a.at, s.id, s.givenName,"
                                + " s.familyName, o.id, o.givenName, o.familyName,"
                                + " (select count(m) from Milestone m where m.delivery = d))" + UNHEARD,
                        Row.class))
                .getResultStream()
                .map(Row::need)
                .toList();
    }

    @Override
    public long count() {
        return ask(em.createQuery("select count(a)" + UNHEARD, Long.class)).getSingleResult();
    }

    private <T> TypedQuery<T> ask(TypedQuery<T> query) {
        return query.setParameter("chosen", Outcome.CHOSEN)
                .setParameter("then", clock.instant().minus(FIRST_STEP))
                .setParameter("today", LocalDate.now(clock));
    }
}
