package org.prikbord.model.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.prikbord.model.base.NotFound;

/** Ideas that are being carried out. */
@ApplicationScoped
public class Deliveries {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Deliveries() {}

    public Deliveries(EntityManager em) {
        this.em = em;
    }

    /** What becomes of an idea, with milestones and measurements; empty as long as nobody owns it. */
    public Optional<Delivery> of(long ideaId) {
        return em.createQuery(
                        "from Delivery d join fetch d.owner o join fetch o.team join fetch d.idea i join fetch i.challenge"
                                + " where i.id = :idea",
                        Delivery.class)
                .setParameter("idea", ideaId)
                .getResultStream()
                .findFirst();
    }

    /** The same, with nobody else changing it until the transaction ends; or {@link NotFound}. */
    public Delivery getLocked(long ideaId) {
        return em.createQuery("from Delivery d where d.idea.id = :idea", Delivery.class)
                .setParameter("idea", ideaId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Stores a new one and gives it its id. */
    public void add(Delivery delivery) {
        em.persist(delivery);
    }
}
