package org.prikbord.model.help;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody who may be asked to help.
 *
 * @param knows how much they have answered about it: three for each answer that solved a question, one for any other
 * @param here whether they have the board before them now
 * @param elsewhere whether they work in another team than who asks
 * @param lastAsked when they were last asked to help anybody; null for never
 */
record Helper(long personId, long knows, boolean here, boolean elsewhere, Instant lastAsked) {
    /** Who is here comes first, then who is elsewhere in the company, then who knows more; who was asked longest ago breaks a tie. */
    private static final Comparator<Helper> LIKELY = Comparator.comparing(Helper::here)
            .thenComparing(Helper::elsewhere)
            .thenComparing(Helper::knows)
            .reversed()
            .thenComparing(Helper::lastAsked, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Helper::personId);

    /** The first so many of them. */
    static List<Long> first(Collection<Helper> all, int many) {
        return all.stream().sorted(LIKELY).limit(many).map(Helper::personId).toList();
    }
}
