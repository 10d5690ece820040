package org.prikbord.model.notice;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Why a notice was sent. */
public enum NoticeKind {
    COMMENT,
    KUDOS,
    DECISION,
    IDEA;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<NoticeKind, String> {
        @Override
        public String convertToDatabaseColumn(NoticeKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public NoticeKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(NoticeKind.class, key);
        }
    }
}
