package org.prikbord.model.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enum values by their lower-case keys, as the database and JSON have them. */
public final class Keys {
    private Keys() {}

    /** The value with this key; upper case is taken too. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(key))
                .findFirst();
    }

    /** The value with this stored key; {@link IllegalArgumentException} when there is none. */
    public static <E extends Enum<E>> E parse(Class<E> type, String key) {
        return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
    }

    /** The value with this key that somebody typed; a broken rule at that field when there is none. */
    public static <E extends Enum<E>> E typed(Class<E> type, String field, String key) {
        return find(type, key).orElseThrow(() -> RuleBroken.at(field, "choice.unknown", key == null ? "" : key));
    }
}
