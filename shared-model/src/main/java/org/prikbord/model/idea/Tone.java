package org.prikbord.model.idea;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** In which tone a reason is framed. The words before and after it are read in each reader's own language. */
public enum Tone {
    WARM,
    PLAIN,
    FORMAL;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Tone, String> {
        @Override
        public String convertToDatabaseColumn(Tone value) {
            return value == null ? null : value.key();
        }

        @Override
        public Tone convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Tone.class, key);
        }
    }
}
