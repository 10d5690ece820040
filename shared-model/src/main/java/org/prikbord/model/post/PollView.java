package org.prikbord.model.post;

import java.time.LocalDate;
import java.util.List;

/**
 * A poll as pages show one; the same for everybody.
 *
 * @param counted whether the votes are shown already
 * @param over whether nobody can vote any more
 * @param lastDay the last day on which one can
 * @param voices how many people have voted
 */
public record PollView(
        boolean multiple,
        boolean anonymous,
        boolean counted,
        boolean over,
        LocalDate lastDay,
        int voices,
        List<Option> options) {
    public PollView {
        options = List.copyOf(options);
    }

    /**
     * What one may choose.
     *
     * @param place from 0
     * @param votes 0 while they are not shown
     */
    public record Option(int place, String text, int votes) {}

    /** How many of a hundred who voted chose that one, rounded. */
    public int percent(Option option) {
        return voices == 0 ? 0 : Math.round(100f * option.votes() / voices);
    }
}
