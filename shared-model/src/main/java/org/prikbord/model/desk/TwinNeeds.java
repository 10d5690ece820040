package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Shown;
import org.prikbord.model.moderation.ContentKind;

/** Pairs of ideas that are probably the same, as long as they can become one and nobody said that they are not. */
@ApplicationScoped
public class TwinNeeds implements NeedSource {
    public static final String KIND = "twins";

    private static final String OPEN = " from Twin t join t.first a join t.second b join a.challenge c"
            + " join c.sponsor s where t.apartAt is null and " + Shown.idea("a") + " and " + Shown.idea("b")
            + " and c.closedAt is null and c.schedule.decideFrom > :now"
            + " and not exists (select 1 from Decision d where d.idea = a)"
            + " and not exists (select 1 from Decision d where d.idea = b)";

    private static final WaitOrder ORDER = new WaitOrder("t.foundAt", "t.id");

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected TwinNeeds() {}

    public TwinNeeds(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    record Row(
            Long id,
            Instant since,
            Long firstId,
            String first,
            String second,
            Long sponsorId,
            String givenName,
            String familyName) {
        Need need() {
            Need.About about = Need.About.content(ContentKind.IDEA, firstId, null, null, first);
            return new Need(
                    KIND, id, since, about, Need.Somebody.called(sponsorId, givenName, familyName), 2, List.of(second));
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return ORDER.after(
                        place,
                        most,
                        em,
                        "select new org.prikbord.model.desk.TwinNeeds$Row(t.id, t.foundAt, a.id, a.title, b.title,"
                                + " s.id, s.givenName, s.familyName)" + OPEN,
                        Row.class)
                .setParameter("now", LocalDateTime.now(clock))
                .getResultStream()
                .map(Row::need)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(t)" + OPEN, Long.class)
                .setParameter("now", LocalDateTime.now(clock))
                .getSingleResult();
    }
}
