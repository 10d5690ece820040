package org.prikbord.model.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

/**
 * Inserts a row that a unique constraint allows once, however many try at the same time, and leaves the transaction
 * usable for those who come second. It waits for whoever is inserting the same row just now. PostgreSQL has a clause
 * for this, because any failed statement ends its transaction; elsewhere only the statement fails.
 */
public final class InsertOnce {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String OR_NOT = " on conflict do nothing";

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

    /** Inserts many rows, in one go where the database can; gives whether all were inserted, by us and just now. What has been persisted must have been flushed. */
    static boolean insertAll(EntityManager em, String insert, List<Object[]> rows) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            if (isPostgres(connection)) {
                return insertBatch(connection, insert, rows);
            }
            for (Object[] row : rows) {
                if (!insert(connection, insert, row)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean insertBatch(Connection connection, String insert, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert + OR_NOT)) {
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).allMatch(inserted -> inserted == 1);
        }
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static boolean insert(Connection connection, String insert, Object... values) throws SQLException {
        String sql = isPostgres(connection) ? insert + OR_NOT : insert;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate() > 0;
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw new PersistenceException(refused);
        }
    }
}
