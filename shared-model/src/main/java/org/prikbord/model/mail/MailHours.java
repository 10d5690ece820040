package org.prikbord.model.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.prikbord.model.base.MailSettings;

/** When mail may go out: not in the company's quiet hours and on its days off. */
public final class MailHours {
    /** What happens so soon after a mail goes into the next one. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private final MailSettings settings;
    private final ZoneId zone;

    public MailHours(MailSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** That moment, or the first after it at which mail may go out. */
    public Instant allowed(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        while (true) {
            if (settings.days().contains(day.getDayOfWeek())) {
                ZonedDateTime begin = day.atTime(settings.from(), 0).atZone(zone);
                ZonedDateTime end = settings.until() == 24
                        ? day.plusDays(1).atStartOfDay(zone)
                        : day.atTime(settings.until(), 0).atZone(zone);
                if (moment.isBefore(begin.toInstant())) {
                    return begin.toInstant();
                }
                if (moment.isBefore(end.toInstant())) {
                    return moment;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** When the mail after one at that moment may go out. */
    public Instant after(Instant mail, MailPace pace) {
        LocalDate day = LocalDate.ofInstant(mail, zone);
        return switch (pace) {
            case AT_ONCE -> allowed(mail.plus(TOGETHER));
            case DAILY, NONE -> allowed(day.plusDays(1).atStartOfDay(zone).toInstant());
            case WEEKLY ->
                allowed(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atStartOfDay(zone)
                        .toInstant());
        };
    }
}
