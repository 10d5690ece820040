package org.prikbord.model.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.prikbord.model.base.MailSettings;

/** When mail may go out: not in quiet hours and on days off, be they the company's or somebody's own. */
public final class MailHours {
    /** What happens so soon after a mail goes into the next one. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private final Hours hours;
    private final ZoneId zone;

    public MailHours(MailSettings settings, ZoneId zone) {
        this(Hours.of(settings), zone);
    }

    public MailHours(Hours hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
    }

    /** From when until when mail may go out without a break; never, where the clocks skip all of it. */
    private record Window(Instant begin, Instant end) {
        boolean isEmpty() {
            return !begin.isBefore(end);
        }
    }

    private Window on(LocalDate day) {
        LocalDate last = hours.overMidnight() ? day.plusDays(1) : day;
        Instant end = hours.untilMidnight()
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : last.atTime(hours.until(), 0).atZone(zone).toInstant();
        return new Window(day.atTime(hours.from(), 0).atZone(zone).toInstant(), end);
    }

    private boolean isOn(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !on(day).isEmpty();
    }

    /** That moment, or the first after it at which mail may go out. */
    public Instant allowed(Instant moment) {
        // what began yesterday may not be over
        LocalDate day = LocalDate.ofInstant(moment, zone).minusDays(1);
        while (!isOn(day) || !moment.isBefore(on(day).end())) {
            day = day.plusDays(1);
        }
        Instant begin = on(day).begin();
        return moment.isBefore(begin) ? begin : moment;
    }

    /** Whether mail may go out at that moment. */
    public boolean allows(Instant moment) {
        return allowed(moment).equals(moment);
    }

    /** The first moment on that day or later at which it begins to go out. */
    private Instant opening(LocalDate first) {
        LocalDate day = first;
        while (!isOn(day)) {
            day = day.plusDays(1);
        }
        return on(day).begin();
    }

    /** When the mail after one at that moment may go out. */
    public Instant after(Instant mail, MailPace pace) {
        LocalDate day = LocalDate.ofInstant(mail, zone);
        return switch (pace) {
            case AT_ONCE -> allowed(mail.plus(TOGETHER));
            case DAILY, NONE -> daily(mail, day);
            case WEEKLY -> opening(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        };
    }

    /** A night that began yesterday has had its mail, and the next begins today. */
    private Instant daily(Instant mail, LocalDate day) {
        Instant today = hours.overMidnight() ? opening(day) : mail;
        return today.isAfter(mail) ? today : opening(day.plusDays(1));
    }
}
