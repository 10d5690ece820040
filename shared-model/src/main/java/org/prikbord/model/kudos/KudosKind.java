package org.prikbord.model.kudos;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What a note on the wall is. */
public enum KudosKind {
    /** From one person to others. */
    THANKS,
    /** A moment of pride: a success of one's own, of colleagues or of a team. */
    PRIDE;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<KudosKind, String> {
        @Override
        public String convertToDatabaseColumn(KudosKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public KudosKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(KudosKind.class, key);
        }
    }
}
