package org.prikbord.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.prikbord.model.base.Settings;

/**
 * Moments and days as people write them, in the company's zone and the request's language. On a page:
 * <code>#{dates.moment(post.createdAt)}</code>. Kept widgets outlive "5 minutes ago": they show the moment, and the
 * script makes it relative.
 */
@Named("dates")
@RequestScoped
public class Dates {
    private Language language;
    private ZoneId zone;
    private Clock clock;

    protected Dates() {}

    @Inject
    public Dates(Language language, Settings settings, Clock clock) {
        this(language, settings.zone(), clock);
    }

    Dates(Language language, ZoneId zone, Clock clock) {
        this.language = language;
        this.zone = zone;
        this.clock = clock;
    }

    /** Today's as <code>14:05</code>, this year's as <code>3 March, 14:05</code>, older ones with the year. */
    public String moment(Instant instant) {
        ZonedDateTime moment = instant.atZone(zone);
        ZonedDateTime now = clock.instant().atZone(zone);
        if (moment.toLocalDate().equals(now.toLocalDate())) {
            return pattern("HH:mm").format(moment);
        }
        return pattern(moment.getYear() == now.getYear() ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm")
                .format(moment);
    }

    /** Everything: for the title of a moment, <code>Monday 23 November 2026, 09:14</code>. */
    public String full(Instant instant) {
        return pattern("EEEE d MMMM yyyy, HH:mm").format(instant.atZone(zone));
    }

    /** The day of a moment as one writes it on what is kept: <code>23 November 2026</code>. */
    public String whole(Instant instant) {
        return pattern("d MMMM yyyy").format(instant.atZone(zone));
    }

    /** A day such as <code>Friday 4 December</code>, with the year when it is not this one. */
    public String day(LocalDate day) {
        return pattern(day.getYear() == today().getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy")
                .format(day);
    }

    /** A day as short as the language writes it; without the year where it is this one. */
    public String shortDay(LocalDate day) {
        if (day.getYear() == today().getYear()) {
            return pattern("d MMM").format(day);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** The day of a moment in the company's zone, as short as the language writes it. */
    public String shortDay(LocalDateTime moment) {
        return shortDay(moment.toLocalDate());
    }

    /** A moment in the company's zone such as <code>Friday 4 December, 09:00</code>. */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + pattern(", HH:mm").format(moment);
    }

    /** Whole days from today until the day; negative when it is past. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    /** The company's zone, in which scripts are to write moments too. */
    public String getZone() {
        return zone.getId();
    }

    /** The day that it is for the company. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private DateTimeFormatter pattern(String pattern) {
        return language.dates(pattern);
    }
}
