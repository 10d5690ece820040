package org.prikbord.model.kudos;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/**
 * The colour of a value: a small mark beside its sign, never more. Each is readable on every paper, in light and in dark;
 * the stylesheet has what each of them is.
 */
public enum ValueColour {
    PETROL,
    MOSS,
    OCHRE,
    BRICK,
    PLUM,
    SLATE;

    /** The lower-case name, as stored, as JSON and as the stylesheet have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<ValueColour, String> {
        @Override
        public String convertToDatabaseColumn(ValueColour value) {
            return value == null ? null : value.key();
        }

        @Override
        public ValueColour convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(ValueColour.class, key);
        }
    }
}
