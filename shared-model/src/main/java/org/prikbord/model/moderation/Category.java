package org.prikbord.model.moderation;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Why somebody asks to look at something. */
public enum Category {
    /** About a person rather than the matter. */
    PERSON,
    UNTRUE,
    PRIVATE,
    ADVERTISING,
    OTHER,
    /** A word rule found it; nobody chooses this. */
    WORDS;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that a person chooses from. */
    public static List<Category> forPeople() {
        return Arrays.stream(values()).filter(category -> category != WORDS).toList();
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Category, String> {
        @Override
        public String convertToDatabaseColumn(Category value) {
            return value == null ? null : value.key();
        }

        @Override
        public Category convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Category.class, key);
        }
    }
}
