package org.prikbord.model.participation;

import java.util.Collection;

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

    /** All of these as one, without a name. */
    public static Group together(Collection<Group> groups) {
        return new Group(
                "",
                groups.stream().mapToLong(Group::members).sum(),
                groups.stream().mapToLong(Group::tookPart).sum());
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
