package org.prikbord.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL whose files stay where they are, so that it can be stopped, cut off and started again. Unlike a test
 * database it keeps what it confirmed: fsync, full page writes and synchronous commit are on.
 */
public final class Cluster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Path unpacked;

    private final Path programs;
    private final Path data;
    private final int port;

    private Cluster(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Makes the files with the embedded PostgreSQL's own tools and starts it. */
    public static Cluster start(Path folder) {
        return with(embedded(), folder);
    }

    /** The same with the programs in this folder: initdb, pg_ctl, postgres. */
    public static Cluster with(Path programs, Path folder) {
        Cluster cluster = new Cluster(programs, folder.resolve("data"), BoardProcess.freePort());
        cluster.run(
                "initdb", "-D", cluster.data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-locale");
        cluster.startAgain();
        return cluster;
    }

    /** Starts on files that are there already, as a backup leaves them, on a port of its own. */
    public Cluster onCopy(Path copied) {
        Cluster cluster = new Cluster(programs, copied, BoardProcess.freePort());
        cluster.startAgain();
        return cluster;
    }

    /**
     * Where the programs of the embedded PostgreSQL are once it has run; it unpacks them itself, once in the life of this
     * program, wherever it is asked to later.
     */
    private static synchronized Path embedded() {
        if (unpacked != null) {
            return unpacked;
        }
        Path folder = BoardProcess.temporaryFolder();
        try (EmbeddedPostgres first = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(folder.toFile())
                        .start();
                Stream<Path> found = Files.list(folder)) {
            unpacked = found.filter(path -> path.getFileName().toString().startsWith("PG-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(first + " left no programs in " + folder))
                    .resolve("bin");
            return unpacked;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    /** As the handbook advises IT to write it, with the user at the end. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?reWriteBatchedInserts=true&user=postgres";
    }

    public int port() {
        return port;
    }

    /** The folder with its files. */
    public Path data() {
        return data;
    }

    /** Starts it where it was stopped. */
    public void startAgain() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=160 -c fsync=on -c full_page_writes=on -c synchronous_commit=on";
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data.resolveSibling(data.getFileName() + ".log").toString(),
                "-o",
                options,
                "-w",
                "start");
    }

    /** Stops it as a crash does: nothing is written any more, connections end without a word. */
    public void stopAtOnce() {
        run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    }

    /** Stops it in order; its files are then a whole backup. */
    public void stop() {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    /** Ends every connection but the one that asks; gives how many. */
    public long cutConnections() {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    /** One number, asked of the database beside the product. */
    public long number(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).get(0));
    }

    /** The first column of each row, as text. */
    public List<String> texts(String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(url());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Asks for something that has no answer. */
    public void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Waits until what people did has had all its consequences; gives whether it had in time. */
    public boolean isQuietWithin(Duration atMost) {
        return Wait.whether(atMost, () -> number("select count(*) from outbox where relayed_at is null") == 0);
    }

    /** Runs a client program of PostgreSQL's that is beside the server's, connected to this one. */
    public void tool(String program, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--host=127.0.0.1", "--port=" + port, "--username=postgres", "--no-password"));
        all.addAll(List.of(arguments));
        run(program, all.toArray(String[]::new));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own nobody is. */
    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            File said = Files.createTempFile("prikbord-" + program, ".txt").toFile();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + Files.readString(said.toPath()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
