package org.prikbord.feed.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Moments as feeds and pages write them: RFC 822 with all that people made of it, and ISO 8601. */
final class NewsDates {
    private static final List<DateTimeFormatter> KNOWN = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            english("[EEE, ]d MMM yyyy H:mm[:ss] z"),
            english("[EEE, ]d MMM yyyy H:mm[:ss] Z"),
            english("[EEE, ]d MMM yyyy[ H:mm[:ss]]"),
            DateTimeFormatter.ISO_DATE_TIME,
            english("yyyy-MM-dd'T'H:mm[:ss]Z"),
            english("yyyy-MM-dd[ H:mm[:ss]]"),
            english("d-M-yyyy[ H:mm[:ss]]"));

    private final ZoneId zone;

    /** @param zone of moments that do not say theirs */
    NewsDates(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Empty when it is none that we know. */
    Optional<Instant> read(String written) {
        String text = written.strip();
        return KNOWN.stream().flatMap(form -> read(text, form).stream()).findFirst();
    }

    private Optional<Instant> read(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor read = form.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof LocalDate day) {
                return Optional.of(day.atTime(12, 0).atZone(zone).toInstant());
            }
            return Optional.of(
                    read instanceof LocalDateTime moment ? moment.atZone(zone).toInstant() : Instant.from(read));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
