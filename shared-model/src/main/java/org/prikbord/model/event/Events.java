package org.prikbord.model.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The outbox as the relay reads it. */
@ApplicationScoped
public class Events {
    /** Hibernate's number for "skip what another node is telling just now". */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Events() {}

    public Events(EntityManager em) {
        this.em = em;
    }

    /** The oldest events that have to be told now, so many at most, locked until the transaction ends. */
    public List<DomainEvent> lockNextDue(Instant now, int most) {
        return em.createQuery(
                        "from DomainEvent e where e.relayedAt is null and e.dueAt <= :now order by e.dueAt, e.id",
                        DomainEvent.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** Everybody whom these concern has been told. */
    public void relayed(Collection<DomainEvent> events, Instant now) {
        if (!events.isEmpty()) {
            // an array is one parameter, however many there are: always the same statement
            em.createNativeQuery("update outbox set relayed_at = :now where id = any(:ids)")
                    .setParameter("now", now)
                    .setParameter("ids", events.stream().map(DomainEvent::id).toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    public Optional<DomainEvent> find(long id) {
        return Optional.ofNullable(em.find(DomainEvent.class, id));
    }

    /**
     * What happened since that moment.
     *
     * @param except the node that knows already what it wrote itself, or {@link Channels#NOWHERE}
     */
    public List<Happened> since(Instant moment, long except) {
        return em.createQuery(
                        "select new org.prikbord.model.event.Happened(e.id, e.channel) from DomainEvent e"
                                + " where e.createdAt >= :moment and (e.node is null or e.node <> :except) order by e.id",
                        Happened.class)
                .setParameter("moment", moment)
                .setParameter("except", except)
                .getResultList();
    }

    /** What happened since that moment, whichever node wrote it. */
    public List<Touched> touched(Instant moment) {
        return em.createQuery(
                        "select new org.prikbord.model.event.Touched(e.id, e.type, e.subjectId, e.payload)"
                                + " from DomainEvent e where e.createdAt >= :moment and e.channel <> :notices order by e.id",
                        Touched.class)
                .setParameter("moment", moment)
                .setParameter("notices", Channel.NOTICES)
                .getResultList();
    }

    /** What is still to be told; costs as much as there is of it, whatever has been told before. */
    public Backlog backlog(Instant now) {
        Object[] row = em.createQuery(
                        "select count(e), sum(case when e.attempts > 0 then 1 else 0 end), min(e.dueAt)"
                                + " from DomainEvent e where e.relayedAt is null",
                        Object[].class)
                .getSingleResult();
        long overdue =
                row[2] == null ? 0 : Duration.between((Instant) row[2], now).toSeconds();
        return new Backlog(Math.max(0, overdue), (Long) row[0], row[1] == null ? 0 : ((Number) row[1]).longValue());
    }

    /** Forgets what was told before that moment. */
    public int forgetRelayedBefore(Instant moment) {
        return em.createQuery("delete from DomainEvent e where e.relayedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
