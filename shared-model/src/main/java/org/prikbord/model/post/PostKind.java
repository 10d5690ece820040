package org.prikbord.model.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/**
 * What a post is. People write messages, questions, wins (a moment of pride), lessons (something that failed, and what it
 * taught) and polls; who speaks for the company writes announcements; the relay echoes kudos and decisions.
 */
public enum PostKind {
    MESSAGE,
    QUESTION,
    WIN,
    LESSON,
    POLL,
    /** Everybody for whom it is must read it, by its last day. */
    ANNOUNCEMENT,
    KUDOS,
    DECISION;

    /** Whether people write it; the others only tell of something in another portlet. */
    public boolean isWritten() {
        return this != KUDOS && this != DECISION;
    }

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
