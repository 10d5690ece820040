package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What happens when a word rule finds its words. */
public enum WordAction {
    /** It appears, and is on the desk. */
    FLAG,
    /** It is kept, hidden, until somebody of the desk has read it. */
    HOLD,
    /** It is not taken. */
    REFUSE;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<WordAction, String> {
        @Override
        public String convertToDatabaseColumn(WordAction value) {
            return value == null ? null : value.key();
        }

        @Override
        public WordAction convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(WordAction.class, key);
        }
    }
}
