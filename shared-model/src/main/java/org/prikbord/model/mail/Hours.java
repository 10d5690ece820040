package org.prikbord.model.mail;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.model.base.MailSettings;
import org.prikbord.model.base.RuleBroken;

/**
 * In which hours of which days mail may come. A broken rule for none at all: who wants no mail says so, rather than letting
 * it wait for ever.
 *
 * @param from the hour at which they begin, 0 to 23
 * @param until the hour at which they end, 1 to 24: on the next day where that is no later
 * @param days on which they begin
 */
public record Hours(int from, int until, Set<DayOfWeek> days) {
    private static final int LAST = 24;

    public Hours {
        if (from < 0 || from >= LAST || until < 1 || until > LAST || from == until) {
            throw RuleBroken.at("hours", "mail.hours");
        }
        if (days.isEmpty()) {
            throw RuleBroken.at("hours", "mail.days");
        }
        days = Set.copyOf(days);
    }

    /** Those of the company. */
    static Hours of(MailSettings settings) {
        return new Hours(settings.from(), settings.until(), settings.days());
    }

    /** Whether they end on the day after the one on which they begin. */
    boolean overMidnight() {
        return until < from;
    }

    /** Whether they end when the day does. */
    boolean untilMidnight() {
        return until == LAST;
    }

    /** The days in the order of the week, as they are stored and as JSON has them. */
    public String keys() {
        return EnumSet.copyOf(days).stream().map(Hours::key).collect(Collectors.joining(","));
    }

    /** How a day is named: mon, tue and so on. */
    public static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** The day that is named so. */
    public static Optional<DayOfWeek> day(String key) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> key(day).equals(key))
                .findFirst();
    }

    /** The days that are named so; what names none is left out. */
    public static Set<DayOfWeek> days(Collection<String> keys) {
        return keys.stream().flatMap(key -> day(key).stream()).collect(Collectors.toSet());
    }
}
