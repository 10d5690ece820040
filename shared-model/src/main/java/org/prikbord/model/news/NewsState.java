package org.prikbord.model.news;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** How far a file with news is. */
public enum NewsState {
    /** Looked at; nothing of it is on the board yet. */
    LOOKED_AT,
    /** Its pieces are becoming posts. */
    COMING,
    /** All of them are. */
    HERE,
    /** Its posts are being taken away again. */
    GOING,
    /** All of them are gone. */
    GONE;

    /** The lower-case name, as stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the board is busy with it. */
    public boolean isBusy() {
        return this == COMING || this == GOING;
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<NewsState, String> {
        @Override
        public String convertToDatabaseColumn(NewsState value) {
            return value == null ? null : value.key();
        }

        @Override
        public NewsState convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(NewsState.class, key);
        }
    }
}
