package org.prikbord.model.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/**
 * Tells of ideas that have no answer although the day has passed by which every answer was promised: first the sponsor,
 * and, when that did not help for some days, whoever will carry out what is chosen. Each once for each promised day,
 * however many nodes look; after a time without any, the sponsor has those days all the same.
 */
@ApplicationScoped
public class Escalations {
    /** So many days the sponsor has before somebody else hears of it. */
    static final int DAYS_OF_GRACE = 3;

    private static final String SPONSOR = "sponsor";
    private static final String CARRIER = "carrier";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected Escalations() {}

    public Escalations(EntityManager em, Outbox outbox, NewTransaction transaction, Clock clock) {
        this.em = em;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all challenges whose answers are overdue, at each in a transaction of its own. */
    public void look() {
        transaction.call(this::overdue).forEach(challenge -> transaction.run(() -> tell(challenge)));
    }

    private List<Challenge> overdue() {
        return em.createQuery(
                        "select c from Challenge c where c.openedAt is not null and c.closedAt is null"
                                + " and c.schedule.deliverFrom <= :now and exists (select 1" + AnswerNeeds.WAITING
                                + ")",
                        Challenge.class)
                .setParameter("now", LocalDateTime.now(clock))
                .getResultList();
    }

    private void tell(Challenge challenge) {
        LocalDate promised =
                challenge.schedule().from(Phase.DELIVER).orElseThrow().toLocalDate();
        LocalDate told = told(challenge, promised);
        if (told == null) {
            tell(challenge, promised, SPONSOR);
        } else if (challenge.carrier().isPresent()
                && !told.plusDays(DAYS_OF_GRACE).isAfter(LocalDate.now(clock))) {
            tell(challenge, promised, CARRIER);
        }
    }

    /** When the sponsor was told; null when that is still to be done. */
    private LocalDate told(Challenge challenge, LocalDate promised) {
        return em.createQuery(
                        "select min(e.toldOn) from Escalation e where e.challengeId = :challenge"
                                + " and e.promised = :promised and e.told = :sponsor",
                        LocalDate.class)
                .setParameter("challenge", challenge.id())
                .setParameter("promised", promised)
                .setParameter("sponsor", SPONSOR)
                .getSingleResult();
    }

    private void tell(Challenge challenge, LocalDate promised, String whom) {
        boolean first = InsertOnce.insert(
                em,
                "insert into escalation (challenge_id, told, promised, told_on) values (?, ?, ?, ?)",
                challenge.id(),
                whom,
                promised,
                LocalDate.now(clock));
        if (first) {
            outbox.write(EventType.ANSWERS_OVERDUE, challenge.id(), null, whom);
        }
    }
}
