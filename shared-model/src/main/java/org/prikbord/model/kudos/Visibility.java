package org.prikbord.model.kudos;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Who sees kudos, beside who gave them and who got them. */
public enum Visibility {
    /** Everybody: on the wall, on the feed, on screens. */
    ALL,
    /** Whoever is in a team of somebody thanked, or in a team thanked. */
    TEAM,
    /** Nobody else; of a team that is whoever is in it. */
    RECEIVER;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Visibility, String> {
        @Override
        public String convertToDatabaseColumn(Visibility value) {
            return value == null ? null : value.key();
        }

        @Override
        public Visibility convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Visibility.class, key);
        }
    }
}
