package org.prikbord.model.base;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When and how people are told by mail.
 *
 * @param board where people reach the board, without a slash at the end; empty when no mail is sent
 * @param pace of whoever has chosen none: none, at_once, daily or weekly
 * @param from the hour at which mail begins to go out, 0 to 23
 * @param until the hour from which it waits for the next day, after the other, to 24
 * @param days on which it goes out
 * @param reply the address of the mailbox that answers come to, such as reply@board.example.com; empty when nobody answers
 *     by mail
 */
public record MailSettings(
        Optional<String> board, String pace, int from, int until, Set<DayOfWeek> days, Optional<String> reply) {
    static final List<String> KEYS = List.of(
            "prikbord.mail.board",
            "prikbord.mail.pace",
            "prikbord.mail.from-hour",
            "prikbord.mail.until-hour",
            "prikbord.mail.days",
            "prikbord.mail.reply");

    public MailSettings {
        days = Set.copyOf(days);
    }

    static MailSettings of(SettingsReader reader) {
        int from = reader.number("prikbord.mail.from-hour", 8, 0, 23);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        reader.days("prikbord.mail.days").forEach(name -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                    days.add(day);
                }
            }
        });
        return new MailSettings(
                reader.origins("prikbord.mail.board").stream().findFirst(),
                reader.oneOf("prikbord.mail.pace", "daily", "none", "at_once", "daily", "weekly"),
                from,
                reader.number("prikbord.mail.until-hour", Math.max(18, from + 1), from + 1, 24),
                days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : days,
                reader.addresses("prikbord.mail.reply").stream().findFirst());
    }
}
