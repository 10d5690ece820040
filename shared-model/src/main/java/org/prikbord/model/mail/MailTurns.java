package org.prikbord.model.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.Settings;

/** Who is told by mail, when. */
@ApplicationScoped
public class MailTurns {
    /** What nobody was told by then is no news any more. */
    public static final Duration NEWS = Duration.ofDays(8);

    private static final int AT_ONCE = 100;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected MailTurns() {}

    public MailTurns(EntityManager em, Settings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A mail that is to be written: of the notices after one, up to another.
     *
     * @param first whether it was not tried before, so that it cannot have gone out
     */
    public record Claim(long personId, long after, long upTo, String stopKey, boolean first) {}

    /** How often that person is told. */
    public MailPace pace(long personId) {
        return Optional.ofNullable(em.find(MailTurn.class, personId))
                .flatMap(MailTurn::pace)
                .orElseGet(this::usual);
    }

    /** The person is told so often from now on. */
    public void choose(long personId, MailPace pace) {
        enrol(personId);
        Instant now = clock.instant();
        locked(personId).ifPresent(turn -> turn.choose(pace, next(pace, now)));
    }

    /** Whoever has this key is told nothing by mail from now on; for other words nothing happens. */
    public boolean stop(String key) {
        return em.createQuery("update MailTurn t set t.pace = :none where t.stopKey = :key")
                        .setParameter("none", MailPace.NONE)
                        .setParameter("key", key)
                        .executeUpdate()
                > 0;
    }

    /** Gives those a turn who have come since. */
    public void enrolNewcomers() {
        em.createQuery(
                        "select p.id from Person p where p.active = true and p.email is not null"
                                + " and not exists (select 1 from MailTurn t where t.personId = p.id)",
                        Long.class)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(this::enrol);
    }

    private void enrol(long personId) {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        InsertOnce.insert(
                em,
                "insert into mail_turn (person_id, told_up_to, next_at, attempts, stop_key) values (?, 0, ?, 0, ?)",
                personId,
                hours().after(clock.instant(), usual()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Whose turn it is now, and of those who hear at once who has something to be told; some of them, if they are many. */
    public List<Long> due() {
        Instant now = clock.instant();
        if (hours().allowed(now).isAfter(now)) {
            return List.of();
        }
        MailPace usual = usual();
        String digested = usual == MailPace.DAILY || usual == MailPace.WEEKLY ? " or t.pace is null" : "";
        String atOnce = usual == MailPace.AT_ONCE ? " or t.pace is null" : "";
        return em.createQuery(
                        "select t.personId from MailTurn t join Person p on p.id = t.personId"
                                + " where t.nextAt <= :now and (t.claimedUntil is null or t.claimedUntil <= :now)"
                                + " and p.active = true and p.email is not null"
                                + " and (t.pace in :digested" + digested + " or ((t.pace = :atOnce" + atOnce + ")"
                                + " and exists (select 1 from Notice n"
                                + " where (n.recipient = p or (n.team = p.team and n.actor <> p))"
                                + " and n.id > t.toldUpTo and n.id > p.noticesSeen and n.createdAt > :news)))"
                                + " order by t.nextAt, t.personId",
                        Long.class)
                .setParameter("now", now)
                .setParameter("digested", List.of(MailPace.DAILY, MailPace.WEEKLY))
                .setParameter("atOnce", MailPace.AT_ONCE)
                .setParameter("news", now.minus(NEWS))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Takes that person's turn; empty when another node has it, or it is not the hour for mail. */
    public Optional<Claim> claim(long personId) {
        Instant now = clock.instant();
        if (hours().allowed(now).isAfter(now)) {
            return Optional.empty();
        }
        long newest = em.createQuery("select coalesce(max(n.id), 0) from Notice n", Long.class)
                .getSingleResult();
        Optional<MailTurn> turn = locked(personId);
        boolean first = turn.filter(one -> one.claimedUpTo() == 0).isPresent();
        return turn.filter(one -> one.claim(newest, now))
                .map(one -> new Claim(personId, one.toldUpTo(), one.claimedUpTo(), one.stopKey(), first));
    }

    public void told(long personId) {
        locked(personId)
                .ifPresent(turn ->
                        turn.told(hours().after(clock.instant(), turn.pace().orElseGet(this::usual))));
    }

    /** There was nothing to say, so that who hears at once need not wait for what comes next. */
    public void nothingToSay(long personId) {
        Instant now = clock.instant();
        locked(personId).ifPresent(turn -> {
            MailPace pace = turn.pace().orElseGet(this::usual);
            turn.told(next(pace, now));
        });
    }

    /** The mail server could not be reached: what happens until the next try goes into the same mail. */
    public void release(Claim claim) {
        locked(claim.personId()).ifPresent(turn -> turn.release(claim.first()));
    }

    /** Gives whether it is tried again. */
    public boolean failed(long personId, boolean forGood) {
        MailTurn turn = locked(personId).orElseThrow();
        Optional<Duration> pause = turn.failed(forGood);
        pause.ifPresentOrElse(wait -> turn.tryAt(hours().allowed(clock.instant().plus(wait))), () -> told(personId));
        return pause.isPresent();
    }

    /** When the next mail goes out where none has just gone. */
    private Instant next(MailPace pace, Instant now) {
        return pace == MailPace.AT_ONCE ? hours().allowed(now) : hours().after(now, pace);
    }

    private Optional<MailTurn> locked(long personId) {
        return Optional.ofNullable(em.find(MailTurn.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }

    private MailPace usual() {
        return Keys.parse(MailPace.class, settings.mail().pace());
    }

    private MailHours hours() {
        return new MailHours(settings.mail(), settings.zone());
    }
}
