package org.prikbord.model.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/**
 * The ways to answer a post without a word, all of them kind. Which of them a board offers is a setting, see {@link
 * Reactions}; the names are those of {@link org.prikbord.model.base.Settings#REACTIONS}.
 */
public enum ReactionKind {
    HEART,
    USEFUL,
    METOO,
    THANKS,
    CELEBRATE,
    LAUGH,
    SUPPORT;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<ReactionKind, String> {
        @Override
        public String convertToDatabaseColumn(ReactionKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public ReactionKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(ReactionKind.class, key);
        }
    }
}
