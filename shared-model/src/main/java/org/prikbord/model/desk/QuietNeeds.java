package org.prikbord.model.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.idea.Quiet;

/**
 * Challenges with ideas that hear nothing in one way: one need for each, however many ideas there are, for a page shows
 * them all. It waits since the oldest of them was proposed.
 */
abstract class QuietNeeds implements NeedSource {
    private final Quiet how;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    QuietNeeds(Quiet how) {
        this.how = how;
    }

    QuietNeeds(Quiet how, EntityManager em, Clock clock) {
        this.how = how;
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return how.key();
    }

    record Row(Long id, String title, Instant since, Long sponsorId, String givenName, String familyName, Long ideas) {
        Need need(String kind) {
            Need.Somebody sponsor = Need.Somebody.called(sponsorId, givenName, familyName);
            return new Need(kind, id, since, Need.About.challenge(id, title), sponsor, ideas, List.of());
        }
    }

    @Override
    public List<Need> after(PageKey place, int most) {
        return how.ask(
                        em.createQuery(
                                "select new org.prikbord.model.desk.QuietNeeds$Row(c.id, c.title, min(i.createdAt),"
                                        + " s.id, s.givenName, s.familyName, count(i)) from Idea i join i.challenge c join"
                                        + " c.sponsor s where " + how.condition()
                                        + " group by c.id, c.title, s.id, s.givenName, s.familyName"
                                        + " having min(i.createdAt) >= :at and (min(i.createdAt) > :at or c.id > :id)"
                                        + " order by min(i.createdAt), c.id",
                                Row.class),
                        clock)
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> row.need(kind()))
                .toList();
    }

    @Override
    public long count() {
        return how.ask(
                        em.createQuery(
                                "select count(distinct c.id) from Idea i join i.challenge c where " + how.condition(),
                                Long.class),
                        clock)
                .getSingleResult();
    }
}
