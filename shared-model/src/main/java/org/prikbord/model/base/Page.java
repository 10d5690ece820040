package org.prikbord.model.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, and where the next part starts; there is no next when this is the end.
 *
 * @param next where the next page starts, or null
 */
public record Page<T>(List<T> items, PageKey next) {
    /** What a page may hold at most. */
    public static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page out of one row more than it holds: the extra row only says that there is a next page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, PageKey> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    /** Where the next page starts, if there is one. */
    public Optional<PageKey> following() {
        return Optional.ofNullable(next);
    }

    /** The same page, shown otherwise. */
    public <R> Page<R> map(Function<? super T, ? extends R> show) {
        return new Page<>(items.stream().<R>map(show).toList(), next);
    }

    /** The limit, kept within 1 and {@link #MOST}. */
    public static int limit(int asked) {
        return Math.max(1, Math.min(MOST, asked));
    }
}
