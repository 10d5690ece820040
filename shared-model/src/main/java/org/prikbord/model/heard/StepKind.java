package org.prikbord.model.heard;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What happened with something for which people ask for an owner. */
public enum StepKind {
    /** Somebody was the first to ask. */
    ASKED,
    /** Somebody who speaks for the company says that it is heard. */
    HEARD,
    /** Somebody owns it from now on. */
    OWNER,
    /** Its owner says by which day, or by which other one. */
    DUE,
    DONE,
    /** It will not be done, and why. */
    NO,
    /** Its owner does not own it, after all. */
    DECLINED,
    /** It was answered, and is not any more. */
    REOPENED;

    /** Whether it ends with this. */
    public boolean isAnswer() {
        return this == DONE || this == NO;
    }

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<StepKind, String> {
        @Override
        public String convertToDatabaseColumn(StepKind kind) {
            return kind == null ? null : kind.key();
        }

        @Override
        public StepKind convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(StepKind.class, key);
        }
    }
}
