package org.prikbord.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A real PostgreSQL for the tests, which writes down each statement that it is asked to run. */
public final class Postgres {
    private static final String DEADLOCK = "40P01";

    /** A little longer than the search index waits between its looks. */
    private static final Duration SEARCH_LOOKS = Duration.ofMillis(650);

    private final EmbeddedPostgres server;
    private final Path log;

    /** For a server that writes no statements down, null. */
    private Postgres(EmbeddedPostgres server, Path log) {
        this.server = server;
        this.log = log;
    }

    public static Postgres start() {
        try {
            Path logs = Files.createTempDirectory("prikbord-postgres-log");
            logs.toFile().setWritable(true, false);
            logs.toFile().setReadable(true, false);
            logs.toFile().setExecutable(true, false);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("log_statement", "all")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", logs.toString())
                    .setServerConfig("log_filename", "statements.log")
                    .setServerConfig("log_line_prefix", "%m ")
                    .setServerConfig("max_connections", "120")
                    .start();
            return new Postgres(server, logs.resolve("statements.log"));
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    /**
     * As a company runs it: no statement is written down, and each commit is on the disk before it is confirmed. The
     * starter of the embedded binaries would give up both of the latter for speed.
     */
    public static Postgres startAsInProduction() {
        try {
            Postgres postgres = new Postgres(
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "120")
                            .start(),
                    null);
            String kept = "select count(*) from pg_settings where name in ('fsync', 'synchronous_commit')"
                    + " and setting = 'on'";
            if (postgres.number(kept) != 2) {
                throw new IllegalStateException("This PostgreSQL does not wait for its disk");
            }
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Everything that was asked until now has been written down; a mark for {@link #statementsSince}. */
    public long mark() {
        String sign = "until-" + UUID.randomUUID();
        long before = log.toFile().length();
        number("select count(*) from (values ('" + sign + "')) as sign");
        Wait.until(
                "the log of PostgreSQL is written",
                Duration.ofSeconds(20),
                () -> written(before).contains(sign));
        return log.toFile().length();
    }

    /** One number, asked of the database beside the product. */
    public long number(String sql, Object... arguments) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /**
     * Writes straight into the database, for what would take too long by the API; once more when PostgreSQL ended it in
     * favour of a chore of the board that was writing the same rows in another order.
     */
    public int write(String sql, Object... arguments) {
        try {
            return writeOnce(sql, arguments);
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState())) {
                return writeOnce(sql, arguments);
            }
            throw failed;
        }
    }

    private int writeOnce(String sql, Object... arguments) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Waits until what people did has had all its consequences. */
    public void quiet() {
        Wait.until(
                "the relay has passed everything on",
                Duration.ofSeconds(30),
                () -> number("select count(*) from outbox where relayed_at is null") == 0);
        long[] last = {log.toFile().length(), System.nanoTime()};
        Wait.until("the search has read what changed", Duration.ofSeconds(30), () -> isStill(last));
    }

    /**
     * Waits until whoever follows what is written has caught up: words, twins and similar ideas read all that is new,
     * and until then the server asks more by itself than any page.
     */
    public void followed() {
        Wait.until("whoever follows has caught up", Duration.ofSeconds(90), () -> {
            long mark = mark();
            Wait.pass(Duration.ofMillis(1_500));
            return statementsSince(mark).isEmpty();
        });
    }

    /** The fewest of three counts: what the server does by itself meanwhile can only add to them. */
    public static int fewest(IntSupplier count) {
        return IntStream.range(0, 3).map(i -> count.getAsInt()).min().orElseThrow();
    }

    /**
     * Lets PostgreSQL count what it has, as it does by itself within a minute where rows come one by one: after thousands
     * at once it would plan for a handful, and read all of them for each.
     */
    public void analyze() {
        write("analyze");
    }

    /** The same of each of several, where so few are expected of it: what is no more needs no second look. */
    public static List<Integer> fewest(List<Integer> expected, IntUnaryOperator count) {
        return IntStream.range(0, expected.size())
                .map(i -> {
                    int one = count.applyAsInt(i);
                    return one <= expected.get(i) ? one : Math.min(one, fewest(() -> count.applyAsInt(i)));
                })
                .boxed()
                .toList();
    }

    /**
     * Whether nothing was asked for longer than the search takes to look again, but for what is to be passed on: where a
     * server keeps the beans of the three portlets apart, one of them looks for that every third of a second.
     */
    private boolean isStill(long[] last) {
        long now = System.nanoTime();
        long size = log.toFile().length();
        if (size != last[0]) {
            last[1] = asked(written(last[0])).isEmpty() ? last[1] : now;
            last[0] = size;
        }
        return now - last[1] > SEARCH_LOOKS.toNanos();
    }

    /** One that waits for nobody's lock for ever: what holds it is then the fault that the test shows. */
    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url() + "&options=-c%20lock_timeout=60s");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** What was written down since: after an hour of tests the whole is too long to be read each time. */
    private String written(long since) {
        try (InputStream lines = Files.newInputStream(log)) {
            lines.skipNBytes(since);
            return new String(lines.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The queries and writes asked of the database since the mark, without transaction control and without those of the
     * relay, which looks into its outbox every second whatever people do.
     */
    public List<String> statementsSince(long mark) {
        mark();
        return asked(written(mark));
    }

    private static List<String> asked(String written) {
        return written.lines()
                .filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement:"))
                .map(line -> line.replaceFirst("^.*?LOG:  (execute [^:]+|statement): ", ""))
                .filter(sql -> sql.matches("(?i)^(select|insert|update|delete|with|merge).*"))
                .filter(sql -> !sql.contains("outbox") && !sql.contains("'until-"))
                .toList();
    }

    public void stop() throws IOException {
        server.close();
    }
}
