package org.prikbord.model.attention;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What can be followed or muted. */
public enum AttentionKind {
    POST,
    TOPIC,
    TEAM,
    PERSON;

    /** The lower-case name, as stored and as addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<AttentionKind, String> {
        @Override
        public String convertToDatabaseColumn(AttentionKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public AttentionKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(AttentionKind.class, key);
        }
    }
}
