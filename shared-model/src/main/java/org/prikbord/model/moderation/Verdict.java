package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What a moderator decides. */
public enum Verdict {
    LEAVE,
    /** Hidden until the author has written it anew. */
    REWRITE,
    REMOVE;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody but the author and moderators sees it any more. */
    public boolean hides() {
        return this != LEAVE;
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Verdict, String> {
        @Override
        public String convertToDatabaseColumn(Verdict value) {
            return value == null ? null : value.key();
        }

        @Override
        public Verdict convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Verdict.class, key);
        }
    }
}
