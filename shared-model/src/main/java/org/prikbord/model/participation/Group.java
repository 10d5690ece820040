package org.prikbord.model.participation;

/**
 * Some people, and how many of them took part in any way.
 *
 * @param name of their team; empty for all who were invited
 */
public record Group(String name, long members, long tookPart) {
    private static final long WHOLE = 100;

    public Group {
        if (tookPart < 0 || tookPart > members) {
            throw new IllegalArgumentException(tookPart + " of " + members);
        }
    }

    /** The share that took part, in whole hundredths. */
    public long percent() {
        return members == 0 ? 0 : Math.round((double) WHOLE * tookPart / members);
    }

    /** Whether the figures tell of persons: when they are few, when few of them took part, and when all did. */
    boolean identifies() {
        return members < Participation.FEWEST
                || (tookPart > 0 && tookPart < Participation.FEWEST)
                || tookPart == members;
    }
}
