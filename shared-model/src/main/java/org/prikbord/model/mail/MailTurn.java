package org.prikbord.model.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Up to which notice a person was told by mail, and when they are told again. */
@Entity
@Table(name = "mail_turn")
public class MailTurn {
    /** Longer than a mail server may take to answer, with all its pauses. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** So often a mail is tried that the mail server refuses for good. */
    private static final int TRIES = 3;

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Convert(converter = MailPace.Stored.class)
    private MailPace pace;

    @Column(name = "told_up_to")
    private long toldUpTo;

    @Column(name = "claimed_up_to")
    private Long claimedUpTo;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "next_at")
    private Instant nextAt;

    private int attempts;

    @Column(name = "stop_key")
    private String stopKey;

    @Column(name = "from_hour")
    private Integer fromHour;

    @Column(name = "until_hour")
    private Integer untilHour;

    private String days;

    protected MailTurn() {}

    public MailTurn(long personId, Instant nextAt, String stopKey) {
        this.personId = personId;
        this.nextAt = nextAt;
        this.stopKey = stopKey;
    }

    /** Is told so from now on; what waits goes out at that moment. */
    public void choose(MailPace chosen, Instant next) {
        pace = chosen;
        nextAt = next;
    }

    /**
     * Is told in these hours from now on.
     *
     * @param own null for those of the company
     */
    public void keepHours(Hours own, Instant next) {
        fromHour = own == null ? null : own.from();
        untilHour = own == null ? null : own.until();
        days = own == null ? null : own.keys();
        nextAt = next;
    }

    /** The hours that the person has chosen; empty for those that the company has. */
    public Optional<Hours> hours() {
        return days == null
                ? Optional.empty()
                : Optional.of(new Hours(fromHour, untilHour, Hours.days(List.of(days.split(",")))));
    }

    /**
     * Takes this turn, which nobody else takes until it is told, failed or given up for lost.
     *
     * @param newest the notice up to which is told; of a mail that may have gone out already it stays the same
     * @return whether it was free and due
     */
    public boolean claim(long newest, Instant now) {
        if (nextAt.isAfter(now) || (claimedUntil != null && claimedUntil.isAfter(now))) {
            return false;
        }
        claimedUpTo = claimedUpTo == null ? Long.valueOf(newest) : claimedUpTo;
        claimedUntil = now.plus(CLAIM);
        return true;
    }

    /** The mail server took the mail, or there was nothing to say. */
    public void told(Instant next) {
        toldUpTo = Math.max(toldUpTo, claimedUpTo == null ? 0 : claimedUpTo);
        claimedUpTo = null;
        claimedUntil = null;
        attempts = 0;
        nextAt = next;
    }

    /**
     * The mail server could not be reached: that is no fault of this mail.
     *
     * @param unsent whether it certainly never went out, so that it may tell of more when it does
     */
    public void release(boolean unsent) {
        claimedUntil = null;
        claimedUpTo = unsent ? null : claimedUpTo;
    }

    /**
     * The mail server did not take the mail.
     *
     * @param forGood whether it says that it never will
     * @return how long to wait before the next try; empty when there is to be none
     */
    public Optional<Duration> failed(boolean forGood) {
        claimedUntil = null;
        attempts++;
        if (forGood && attempts >= TRIES) {
            return Optional.empty();
        }
        Duration pause = PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    public void tryAt(Instant next) {
        nextAt = next;
    }

    public long personId() {
        return personId;
    }

    /** What the person has chosen; empty for what the company has. */
    public Optional<MailPace> pace() {
        return Optional.ofNullable(pace);
    }

    public long toldUpTo() {
        return toldUpTo;
    }

    /** Up to which notice the mail tells that goes out now; 0 when none does. */
    public long claimedUpTo() {
        return claimedUpTo == null ? 0 : claimedUpTo;
    }

    public Instant nextAt() {
        return nextAt;
    }

    /** By which mail is stopped without a sign-in. */
    public String stopKey() {
        return stopKey;
    }
}
