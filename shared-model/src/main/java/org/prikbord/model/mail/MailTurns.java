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
import org.prikbord.model.announcement.AnnouncementRead;
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
        locked(personId).ifPresent(turn -> turn.choose(pace, next(turn, pace, now)));
    }

    /** In which hours that person is told: those of the company, unless they have chosen others. */
    public Hours hours(long personId) {
        return ownHours(personId).orElseGet(this::companyHours);
    }

    /** The hours that the person has chosen; empty for those of the company. */
    public Optional<Hours> ownHours(long personId) {
        return Optional.ofNullable(em.find(MailTurn.class, personId)).flatMap(MailTurn::hours);
    }

    /** In which hours those are told who have not chosen. */
    public Hours companyHours() {
        return Hours.of(settings.mail());
    }

    /**
     * The person is told in these hours from now on; what waits goes out at the next moment in them.
     *
     * @param own null for those of the company
     */
    public void keepHours(long personId, Hours own) {
        enrol(personId);
        Instant now = clock.instant();
        locked(personId).ifPresent(turn -> {
            MailHours hours = own == null ? usualHours() : new MailHours(own, settings.zone());
            boolean atOnce = turn.pace().orElseGet(this::usual) == MailPace.AT_ONCE;
            Instant due = atOnce || turn.nextAt().isBefore(now) ? now : turn.nextAt();
            turn.keepHours(own, hours.allowed(due));
        });
    }

    /** Whether it is an hour that the person has chosen to be left alone in. */
    public boolean isQuiet(long personId) {
        return ownHours(personId)
                .filter(own -> !new MailHours(own, settings.zone()).allows(clock.instant()))
                .isPresent();
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
                usualHours().after(clock.instant(), usual()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /**
     * Whose turn it is now, and of those who hear at once who has something to be told; some of them, if they are many. For
     * those in whose hours it is not, it waits until they begin.
     */
    public List<Long> due() {
        Instant now = clock.instant();
        return candidates(now).stream()
                .filter(turn -> !postponed(turn, now))
                .map(MailTurn::personId)
                .toList();
    }

    private boolean postponed(MailTurn turn, Instant now) {
        Instant next = hours(turn).allowed(now);
        if (!next.isAfter(now)) {
            return false;
        }
        // by itself, because another node may write the rest of the turn at the same moment
        em.createQuery("update MailTurn t set t.nextAt = :next where t.personId = :person and t.nextAt <= :now")
                .setParameter("next", next)
                .setParameter("person", turn.personId())
                .setParameter("now", now)
                .executeUpdate();
        return true;
    }

    private List<MailTurn> candidates(Instant now) {
        MailPace usual = usual();
        String digested = usual == MailPace.DAILY || usual == MailPace.WEEKLY ? " or t.pace is null" : "";
        String atOnce = usual == MailPace.AT_ONCE ? " or t.pace is null" : "";
        return em.createQuery(
                        "select t from MailTurn t join Person p on p.id = t.personId"
                                + " where t.nextAt <= :now and (t.claimedUntil is null or t.claimedUntil <= :now)"
                                + " and p.active = true and p.email is not null"
                                + " and (t.pace in :digested" + digested + " or ((t.pace = :atOnce" + atOnce + ")"
                                + " and exists (select 1 from Notice n"
                                + " where (n.recipient = p or (n.team = p.team and n.actor <> p))"
                                + " and n.id > t.toldUpTo and n.id > p.noticesSeen and n.createdAt > :news"
                                + " and not " + AnnouncementRead.TELLS + ")))"
                                + " order by t.nextAt, t.personId",
                        MailTurn.class)
                .setParameter("now", now)
                .setParameter("digested", List.of(MailPace.DAILY, MailPace.WEEKLY))
                .setParameter("atOnce", MailPace.AT_ONCE)
                .setParameter("news", now.minus(NEWS))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Takes that person's turn; empty when another node has it, or it is not the hour for mail to them. */
    public Optional<Claim> claim(long personId) {
        Instant now = clock.instant();
        long newest = em.createQuery("select coalesce(max(n.id), 0) from Notice n", Long.class)
                .getSingleResult();
        Optional<MailTurn> turn = locked(personId).filter(one -> hours(one).allows(now));
        boolean first = turn.filter(one -> one.claimedUpTo() == 0).isPresent();
        return turn.filter(one -> one.claim(newest, now))
                .map(one -> new Claim(personId, one.toldUpTo(), one.claimedUpTo(), one.stopKey(), first));
    }

    public void told(long personId) {
        locked(personId)
                .ifPresent(turn ->
                        turn.told(hours(turn).after(clock.instant(), turn.pace().orElseGet(this::usual))));
    }

    /** There was nothing to say, so that who hears at once need not wait for what comes next. */
    public void nothingToSay(long personId) {
        Instant now = clock.instant();
        locked(personId).ifPresent(turn -> {
            MailPace pace = turn.pace().orElseGet(this::usual);
            turn.told(next(turn, pace, now));
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
        pause.ifPresentOrElse(
                wait -> turn.tryAt(hours(turn).allowed(clock.instant().plus(wait))), () -> told(personId));
        return pause.isPresent();
    }

    /** When the next mail goes out where none has just gone. */
    private Instant next(MailTurn turn, MailPace pace, Instant now) {
        return pace == MailPace.AT_ONCE ? hours(turn).allowed(now) : hours(turn).after(now, pace);
    }

    private Optional<MailTurn> locked(long personId) {
        return Optional.ofNullable(em.find(MailTurn.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }

    private MailPace usual() {
        return Keys.parse(MailPace.class, settings.mail().pace());
    }

    private MailHours hours(MailTurn turn) {
        return turn.hours().map(own -> new MailHours(own, settings.zone())).orElseGet(this::usualHours);
    }

    private MailHours usualHours() {
        return new MailHours(settings.mail(), settings.zone());
    }
}
