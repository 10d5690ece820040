package org.prikbord.model.notice;

import org.prikbord.model.base.Text;

/**
 * What the notice of a share tells beside who shared it: both in its detail, the teams on the first line.
 *
 * @param teams the names of those whom it was shared with, as far as everybody knows them; may be empty
 * @param words how the shared post begins; may be empty
 */
public record SharedWords(String teams, String words) {
    private static final int LONGEST = 200;

    /** As the detail of a notice keeps it; those of before have no second line. */
    public static SharedWords of(String detail) {
        String[] lines = detail.split("\n", 2);
        return new SharedWords(lines[0], lines.length > 1 ? lines[1] : "");
    }

    /** The detail of a notice. */
    String detail() {
        return Text.shortened(teams, LONGEST) + "\n" + Text.shortened(words, LONGEST);
    }
}
