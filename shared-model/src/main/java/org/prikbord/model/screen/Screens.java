package org.prikbord.model.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** The screens there are. The trail tells of each that is made and of each that is revoked. */
@ApplicationScoped
public class Screens {
    /** A screen that asks more often than this is noted so often: it asks all day. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private static final String VIEW = "select new org.prikbord.model.screen.ScreenView(s.id, s.name, t.id, t.name,"
            + " s.language, s.look, new org.prikbord.model.screen.ScreenView$Maker(" + PersonView.row("m", "o")
            + ", s.madeAt), s.seenAt) from Screen s left join s.team t join s.maker m join m.team o";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    protected Screens() {}

    public Screens(EntityManager em, Audit audit, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.clock = clock;
    }

    /** A screen that was made, and what opens it: this once. */
    public record Made(long id, ScreenKey key) {}

    /** Makes a screen. */
    public Made make(Person maker, Screen.Wish wish) {
        ScreenKey key = ScreenKey.fresh();
        Screen screen = new Screen(maker, wish, key, clock);
        em.persist(screen);
        tell(maker, AuditAct.SCREEN_MADE, screen);
        return new Made(screen.id(), key);
    }

    /** From here on what opened it opens nothing; {@link NotFound} for a screen that there is not. */
    public void revoke(Person revoker, long id) {
        Screen screen = Optional.ofNullable(em.find(Screen.class, id)).orElseThrow(NotFound::new);
        em.remove(screen);
        tell(revoker, AuditAct.SCREEN_REVOKED, screen);
    }

    private void tell(Person who, AuditAct act, Screen screen) {
        audit.write(who, new AuditEntry.Done(act, null, null, screen.name(), ""));
    }

    /** All of them, by name. */
    public List<ScreenView> all() {
        return em.createQuery(VIEW + " order by lower(s.name), s.id", ScreenView.class)
                .getResultList();
    }

    /** One of them. */
    public Optional<ScreenView> find(long id) {
        return em.createQuery(VIEW + " where s.id = :id", ScreenView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The one that this opens; empty for any other words. */
    public Optional<ScreenView> opened(ScreenKey key) {
        return em.createQuery(VIEW + " where s.keyHash = :hash", ScreenView.class)
                .setParameter("hash", key.hash())
                .getResultStream()
                .findFirst();
    }

    /** Notes that the screen asks; once in a while, for it asks without end. */
    public void saw(ScreenView screen) {
        Instant now = clock.instant();
        if (screen.seenAt() == null || !screen.seenAt().plus(NOTED).isAfter(now)) {
            em.createQuery("update Screen s set s.seenAt = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", screen.id())
                    .executeUpdate();
        }
    }
}
