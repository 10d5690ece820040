package org.prikbord.model.notice;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What a notice leads to. */
public enum SubjectKind {
    POST,
    KUDOS,
    IDEA,
    CHALLENGE,
    CIRCLE,
    /** Somebody in whose name one may post, or might. */
    PERSON,
    /** That ideas become others. */
    REGROUPING,
    /** Something that the desk looks at. */
    MATTER;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<SubjectKind, String> {
        @Override
        public String convertToDatabaseColumn(SubjectKind value) {
            return value == null ? null : value.key();
        }

        @Override
        public SubjectKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(SubjectKind.class, key);
        }
    }
}
