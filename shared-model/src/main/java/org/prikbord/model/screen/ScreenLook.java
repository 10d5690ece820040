package org.prikbord.model.screen;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Ink on light paper, or light ink on dark: a bright hall or a dim one. */
public enum ScreenLook {
    LIGHT,
    DARK;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<ScreenLook, String> {
        @Override
        public String convertToDatabaseColumn(ScreenLook look) {
            return look == null ? null : look.key();
        }

        @Override
        public ScreenLook convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(ScreenLook.class, key);
        }
    }
}
