package org.prikbord.model.event;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** What can be watched for changes: one for each portlet, the people, and notices. */
public enum Channel {
    FEED,
    IDEAS,
    KUDOS,
    PEOPLE,
    NOTICES;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Channel, String> {
        @Override
        public String convertToDatabaseColumn(Channel value) {
            return value == null ? null : value.key();
        }

        @Override
        public Channel convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Channel.class, key);
        }
    }
}
