package org.prikbord.model.post;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many reacted to a post in one way.
 *
 * @param count may be 0 for what is offered
 * @param offered whether anybody may still react so; if not, who did may only take it back
 */
public record Reacted(ReactionKind kind, long count, boolean offered) {
    /** What is offered, in its order, and behind it what was given of the rest when that was still offered. */
    static List<Reacted> of(List<ReactionKind> offered, Map<ReactionKind, Long> counts) {
        Stream<Reacted> present = offered.stream().map(kind -> new Reacted(kind, counts.getOrDefault(kind, 0L), true));
        Stream<Reacted> former = Arrays.stream(ReactionKind.values())
                .filter(kind -> !offered.contains(kind) && counts.containsKey(kind))
                .map(kind -> new Reacted(kind, counts.get(kind), false));
        return Stream.concat(present, former).toList();
    }
}
