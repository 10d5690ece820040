package org.prikbord.model.mail;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** How often somebody is told by mail of what they have not seen. */
public enum MailPace {
    NONE,
    AT_ONCE,
    DAILY,
    WEEKLY;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<MailPace, String> {
        @Override
        public String convertToDatabaseColumn(MailPace value) {
            return value == null ? null : value.key();
        }

        @Override
        public MailPace convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(MailPace.class, key);
        }
    }
}
