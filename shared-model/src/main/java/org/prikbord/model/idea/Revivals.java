package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Brings back what was answered with "later" once its day has come: once, however many nodes look and however long none
 * did. From then on it is on the desk until it is answered again.
 */
@ApplicationScoped
public class Revivals {
    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected Revivals() {}

    public Revivals(EntityManager em, Outbox outbox, NewTransaction transaction, Clock clock) {
        this.em = em;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks for those whose day has come, and tells of each in a transaction of its own. */
    public void look() {
        List<Long> ids = transaction.call(this::due);
        while (!ids.isEmpty()) {
            ids.forEach(id -> transaction.run(() -> revive(id)));
            ids = transaction.call(this::due);
        }
    }

    private List<Long> due() {
        return em.createQuery(
                        "select d.id from Decision d where d.outcome = :later and d.reviveOn <= :today and d.revivedAt is null"
                                + " order by d.id",
                        Long.class)
                .setParameter("later", Outcome.LATER)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void revive(long id) {
        int first = em.createQuery("update Decision d set d.revivedAt = :now where d.id = :id and d.revivedAt is null"
                        + " and d.outcome = :later and d.reviveOn <= :today")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("later", Outcome.LATER)
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
        if (first == 1) {
            outbox.write(
                    EventType.IDEA_REVIVED, em.find(Decision.class, id).idea().id(), null);
        }
    }
}
