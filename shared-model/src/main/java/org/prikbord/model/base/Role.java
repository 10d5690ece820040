package org.prikbord.model.base;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** What a person may do in the house. Every active person is an {@link #EMPLOYEE}. */
public enum Role {
    EMPLOYEE,
    COMMUNICATIONS,
    SPONSOR,
    ADMINISTRATOR;

    /** The lower-case name, as stored and as JSON has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<Role, String> {
        @Override
        public String convertToDatabaseColumn(Role role) {
            return role == null ? null : role.key();
        }

        @Override
        public Role convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(Role.class, key);
        }
    }
}
