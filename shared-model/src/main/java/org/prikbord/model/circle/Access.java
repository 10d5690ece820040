package org.prikbord.model.circle;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** How one comes into a circle. */
public enum Access {
    /** Whoever wants to is in. */
    OPEN,
    /** One asks, and somebody who keeps it says yes. */
    REQUEST,
    /** One is taken in; nobody else knows that it exists. */
    HIDDEN;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Access, String> {
        @Override
        public String convertToDatabaseColumn(Access value) {
            return value == null ? null : value.key();
        }

        @Override
        public Access convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Access.class, key);
        }
    }
}
