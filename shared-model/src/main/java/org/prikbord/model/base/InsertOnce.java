package org.prikbord.model.base;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
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
        return em.unwrap(Session.class).doReturningWork(connection -> rows(connection, insert, values)) == 1;
    }

    /**
     * The same for some rows in one statement: whether all were inserted; if not, what became of them depends on the
     * database, and the transaction is of no use any more. What was persisted must have been flushed.
     *
     * @param insert an INSERT with the names of its columns and no values
     * @param types of the columns, as PostgreSQL names them
     * @param patience how long PostgreSQL waits for whoever is inserting one of them; H2 gives up after a while too
     */
    static boolean insertAll(
            EntityManager em, String insert, List<String> types, List<List<Object>> rows, Duration patience) {
        if (rows.isEmpty()) {
            return true;
        }
        return em.unwrap(Session.class)
                        .doReturningWork(connection -> isPostgres(connection)
                                ? rowsOfArrays(connection, insert, types, rows, patience)
                                : rows(connection, insert + values(types.size(), rows.size()), flat(rows)))
                == rows.size();
    }

    private static String values(int columns, int rows) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        return " values " + row + (", " + row).repeat(rows - 1);
    }

    private static Object[] flat(List<List<Object>> rows) {
        return rows.stream().flatMap(List::stream).toArray();
    }

    /** An array for each column makes it the same statement for any number of rows, which is prepared once. */
    private static int rowsOfArrays(
            Connection connection, String insert, List<String> types, List<List<Object>> rows, Duration patience)
            throws SQLException {
        String sql = "with limited as materialized (select set_config('lock_timeout', '" + patience.toMillis()
                + "', true)) " + insert + " select given.* from limited cross join unnest("
                + "?, ".repeat(types.size() - 1) + "?) as given on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int column = 0;
            for (String type : types) {
                int place = column++;
                Object[] values = rows.stream().map(row -> row.get(place)).toArray();
                statement.setArray(column, connection.createArrayOf(type, values));
            }
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
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
    private static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }
}
