package org.prikbord.model.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/**
 * What a poll offers and how it is counted.
 *
 * @param options 2 to 10 different ones, each 1 to 200 characters
 * @param multiple whether one may choose more than one
 * @param anonymous whether nobody, the database included, knows who chose what; then a vote is final
 * @param late whether the counts are shown only once it is over
 * @param lastDay the last day on which one may vote, in the company's zone; today at the earliest, in a year at the latest
 */
public record PollTerms(List<String> options, boolean multiple, boolean anonymous, boolean late, LocalDate lastDay) {
    public static final int MOST_OPTIONS = 10;
    static final int LONGEST_OPTION = 200;

    public PollTerms {
        options = options.stream()
                .map(option -> Text.required("options", option, LONGEST_OPTION).strip())
                .toList();
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw RuleBroken.at("options", "poll.options", MOST_OPTIONS);
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw RuleBroken.at("options", "poll.twice");
        }
        if (lastDay == null) {
            throw RuleBroken.at("lastDay", "text.empty");
        }
    }

    /** When it is over: at the end of its last day; a broken rule for a day that is over, or farther than a year. */
    Instant end(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            throw RuleBroken.at("lastDay", "poll.day");
        }
        return lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** All that it offers, as one text. */
    public String words() {
        return String.join("\n", options);
    }
}
