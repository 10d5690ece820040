package org.prikbord.feed.api;

import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.post.PollView;

/**
 * A poll: what it offers, in order; how many <code>voices</code> it has; <code>votes</code> of each option are left out
 * while they are not shown.
 */
record PollJson(
        List<OptionJson> options, boolean multiple, boolean anonymous, boolean over, LocalDate lastDay, int voices) {

    /** What one may choose, and how many of a hundred who voted did. */
    record OptionJson(String text, Integer votes, Integer percent) {}

    /** Null for none. */
    static PollJson of(PollView poll) {
        if (poll == null) {
            return null;
        }
        List<OptionJson> options =
                poll.options().stream().map(option -> option(poll, option)).toList();
        return new PollJson(options, poll.multiple(), poll.anonymous(), poll.over(), poll.lastDay(), poll.voices());
    }

    private static OptionJson option(PollView poll, PollView.Option option) {
        return poll.counted()
                ? new OptionJson(option.text(), option.votes(), poll.percent(option))
                : new OptionJson(option.text(), null, null);
    }
}
