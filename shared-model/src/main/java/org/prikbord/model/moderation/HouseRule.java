package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** The rules of the house, one of which every ruling that hides something names. */
public enum HouseRule {
    /** About the thing, not the person. */
    THING,
    /** True, as far as the writer can know. */
    TRUE,
    /** What is private stays private. */
    PRIVATE,
    /** For work, not for sale. */
    WORK,
    /** Within the law. */
    LAW;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<HouseRule, String> {
        @Override
        public String convertToDatabaseColumn(HouseRule value) {
            return value == null ? null : value.key();
        }

        @Override
        public HouseRule convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(HouseRule.class, key);
        }
    }
}
