package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What people write and others may report. */
public enum ContentKind {
    POST,
    COMMENT,
    KUDOS,
    IDEA;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<ContentKind, String> {
        @Override
        public String convertToDatabaseColumn(ContentKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public ContentKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(ContentKind.class, key);
        }
    }
}
