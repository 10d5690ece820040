package org.prikbord.model.person;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What holds a team together: a department, the shop they work in, or a circle they joined. */
public enum TeamKind {
    DEPARTMENT,
    SHOP,
    CIRCLE;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<TeamKind, String> {
        @Override
        public String convertToDatabaseColumn(TeamKind kind) {
            return kind == null ? null : kind.key();
        }

        @Override
        public TeamKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(TeamKind.class, key);
        }
    }
}
