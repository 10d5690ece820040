package org.prikbord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.prikbord.proof.Screen;

/** Where there is no pgbench: the same statement on so many connections, each time in a transaction of its own. */
public final class Inserts {
    private Inserts() {}

    /** Takes the database, the statement, the number of connections and of seconds; says what pgbench would say. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        int connections = Integer.parseInt(arguments[2]);
        long seconds = Long.parseLong(arguments[3]);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(() -> insert(arguments[0], arguments[1], end));
        }
        long all = 0;
        for (Future<Long> one : threads.invokeAll(work)) {
            all += one.get();
        }
        threads.shutdown();
        Screen.say(String.format(Locale.ROOT, "tps = %.1f", all / (double) seconds));
    }

    private static long insert(String database, String sql, long end) throws SQLException {
        long done = 0;
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                statement.executeUpdate();
                done++;
            }
        }
        return done;
    }
}
