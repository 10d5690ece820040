package org.prikbord.model.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What a post is. People write messages and questions; the relay echoes kudos and decisions. */
public enum PostKind {
    MESSAGE,
    QUESTION,
    KUDOS,
    DECISION;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<PostKind, String> {
        @Override
        public String convertToDatabaseColumn(PostKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public PostKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(PostKind.class, key);
        }
    }
}
