package org.prikbord.model.idea;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What was decided on an idea. */
public enum Outcome {
    CHOSEN,
    LATER,
    NO;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Outcome, String> {
        @Override
        public String convertToDatabaseColumn(Outcome value) {
            return value == null ? null : value.key();
        }

        @Override
        public Outcome convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Outcome.class, key);
        }
    }
}
