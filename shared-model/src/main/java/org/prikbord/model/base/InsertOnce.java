package org.prikbord.model.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * Inserts a row that a unique constraint allows once, however many try at the same time, and leaves the transaction
 * usable for those who come second. It waits for whoever is inserting the same row just now. PostgreSQL has a clause
 * for this, because any failed statement ends its transaction; elsewhere only the statement fails.
 */
public final class InsertOnce {
    private static final String UNIQUE_VIOLATION = "23505";

    private InsertOnce() {}

    /**
     * Gives whether the row was inserted, by us and just now.
     *
     * @param insert an INSERT with a question mark for each value
     * @param values strings, numbers and instants
     */
    public static boolean insert(EntityManager em, String insert, Object... values) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> insert(connection, insert, values));
    }

    private static boolean insert(Connection connection, String insert, Object... values) throws SQLException {
        boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        String sql = postgres ? insert + " on conflict do nothing" : insert;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            return statement.executeUpdate() > 0;
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw new PersistenceException(refused);
        }
    }
}
