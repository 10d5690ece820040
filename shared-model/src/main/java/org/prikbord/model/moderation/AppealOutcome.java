package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What became of an appeal. */
public enum AppealOutcome {
    UPHELD,
    OVERTURNED;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<AppealOutcome, String> {
        @Override
        public String convertToDatabaseColumn(AppealOutcome value) {
            return value == null ? null : value.key();
        }

        @Override
        public AppealOutcome convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(AppealOutcome.class, key);
        }
    }
}
