package org.prikbord.web.text;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The day of the month within a date. A pattern writes it as a bare number, which is Dutch and English; French has
 * "1er mars 2026" and German "4. Dezember", after the weekday with a comma.
 */
final class DayOfMonth {
    private static final int LAST = 31;
    private static final Map<Long, String> FRENCH = written(day -> day == 1 ? "1er" : String.valueOf(day));
    private static final Map<Long, String> GERMAN = written(day -> day + ".");

    private DayOfMonth() {}

    /** What writes dates by a pattern of {@link DateTimeFormatter} as the language does; at most one day stands in it. */
    static DateTimeFormatter formatter(String pattern, Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> with(FRENCH, pattern, locale);
            case "de" -> with(GERMAN, pattern.replace("EEEE d", "EEEE, d"), locale);
            default -> DateTimeFormatter.ofPattern(pattern, locale);
        };
    }

    private static DateTimeFormatter with(Map<Long, String> days, String pattern, Locale locale) {
        int at = pattern.indexOf('d');
        if (at < 0) {
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern.substring(0, at))
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .appendPattern(pattern.substring(at + 1))
                .toFormatter(locale);
    }

    private static Map<Long, String> written(IntFunction<String> day) {
        Map<Long, String> written = new HashMap<>();
        for (int number = 1; number <= LAST; number++) {
            written.put((long) number, day.apply(number));
        }
        return Map.copyOf(written);
    }
}
