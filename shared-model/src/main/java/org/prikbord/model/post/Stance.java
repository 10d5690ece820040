package org.prikbord.model.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What a comment under an idea is for; one without a stance just says something. */
public enum Stance {
    FOR,
    AGAINST,
    QUESTION,
    /** Other words for a sentence of the idea, which its author can take in. */
    SUGGESTION;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Stance, String> {
        @Override
        public String convertToDatabaseColumn(Stance value) {
            return value == null ? null : value.key();
        }

        @Override
        public Stance convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Stance.class, key);
        }
    }
}
