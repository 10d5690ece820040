package org.prikbord.model.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        return rows(em, insert, values) == 1;
    }

    /**
     * The same for some rows in one statement: whether all were inserted; if not, what became of them depends on the
     * database, and the transaction is of no use any more. What was persisted must have been flushed.
     *
     * @param insert ends with the question marks of one row, in brackets
     */
    static boolean insertAll(EntityManager em, String insert, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        String row = insert.substring(insert.lastIndexOf('('));
        String all = insert + (", " + row).repeat(rows.size() - 1);
        return rows(em, all, rows.stream().flatMap(List::stream).toArray()) == rows.size();
    }

    private static int rows(EntityManager em, String insert, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> rows(connection, insert, values));
    }

    private static int rows(Connection connection, String insert, Object... values) throws SQLException {
        String sql = isPostgres(connection) ? insert + " on conflict do nothing" : insert;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            return statement.executeUpdate();
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return 0;
            }
            throw new PersistenceException(refused);
        }
    }

    /** Where what the standard does not have is said in PostgreSQL's words. */
    static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
}
