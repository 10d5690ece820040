package org.prikbord.model.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.prikbord.model.base.InsertOnce;

/** Which mails that people answered with were taken already. */
@ApplicationScoped
public class MailReplies {
    /** So long nobody finds a mail again that a mailbox was given back with. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected MailReplies() {}

    public MailReplies(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether the mail with this hash was taken. */
    public boolean isTaken(String hash) {
        return !em.createNativeQuery("select 1 from mail_reply where message_hash = :hash")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** It is taken now. Gives whether it had not been: of two nodes at once, to one alone. */
    public boolean take(String hash) {
        return InsertOnce.insert(
                em, "insert into mail_reply (message_hash, taken_at) values (?, ?)", hash, clock.instant());
    }

    /** Forgets those of long ago; gives how many. */
    public int forget() {
        return em.createNativeQuery("delete from mail_reply where taken_at < :moment")
                .setParameter("moment", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
