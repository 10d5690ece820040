package org.prikbord.model.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** The ways to answer a post without a word. */
public enum ReactionKind {
    HEART,
    USEFUL,
    METOO;

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
