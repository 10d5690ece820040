package org.prikbord.model.help;

import java.time.Instant;

/**
 * How far a call for help has come, as pages show it; the same for everybody, and without names.
 *
 * @param asked how many people it went to
 * @param wide whether it went to colleagues, because nobody likely was left
 * @param next when the next few are asked; null when nobody more is
 * @param beginning whether the first are about to be asked
 * @param answers how many people answered
 * @param enough whether nobody more is asked because so many answered
 * @param renewable whether who asked may have the next few asked
 * @param thanked whether who asked has said thanks
 */
public record HelpView(
        long postId,
        Instant askedAt,
        int asked,
        boolean wide,
        Instant next,
        boolean beginning,
        int answers,
        boolean enough,
        boolean renewable,
        boolean thanked) {}
