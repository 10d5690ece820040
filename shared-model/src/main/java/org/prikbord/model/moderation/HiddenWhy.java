package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** By what something came to be hidden. */
public enum HiddenWhy {
    /** Enough different people reported it. */
    REPORTS,
    /** A word rule held it back. */
    WORDS,
    RULING,
    /** Its challenge has every idea read before others see it. */
    FIRST;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<HiddenWhy, String> {
        @Override
        public String convertToDatabaseColumn(HiddenWhy value) {
            return value == null ? null : value.key();
        }

        @Override
        public HiddenWhy convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(HiddenWhy.class, key);
        }
    }
}
