package org.prikbord.model.idea;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What somebody says to a card. */
public enum CardAnswer {
    YES,
    NO,
    /** Says nothing about the idea; the card does not come again. */
    SKIP;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<CardAnswer, String> {
        @Override
        public String convertToDatabaseColumn(CardAnswer value) {
            return value == null ? null : value.key();
        }

        @Override
        public CardAnswer convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(CardAnswer.class, key);
        }
    }
}
