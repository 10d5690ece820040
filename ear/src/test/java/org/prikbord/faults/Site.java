package org.prikbord.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Cluster;

/** One server on a database, which comes back at the same address with the same data folder. */
final class Site implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Cluster database;
    private final int port = BoardProcess.freePort();
    private final Path folder;
    private String[] settings;
    private BoardProcess process;
    private volatile boolean ready;

    private Site(Cluster database, Path folder, String... more) {
        this.database = database;
        this.folder = folder;
        this.settings = new String[more.length + 3];
        settings[0] = "-Dprikbord.run.jdbc.url=" + database.url();
        settings[1] = "-Dprikbord.run.jdbc.user=postgres";
        settings[2] = "-Dprikbord.run.ends-with-parent=true";
        System.arraycopy(more, 0, settings, 3, more.length);
    }

    static Site start(Cluster database, Path folder, String... settings) {
        Site site = new Site(database, folder, settings);
        site.startAgain();
        site.untilReady();
        return site;
    }

    void startAgain() {
        process = BoardProcess.start(port, folder, settings);
    }

    /** The next start takes another EAR. */
    void upgradeTo(Path ear) {
        settings = Arrays.copyOf(settings, settings.length + 1);
        settings[settings.length - 1] = "-Dprikbord.run.ear=" + ear;
    }

    void untilReady() {
        process.untilReady(START);
        ready = true;
    }

    /** Whether the product, and not only its server, answers as far as anybody knows. */
    boolean isReady() {
        return ready;
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    Cluster database() {
        return database;
    }

    /** As a power cut does. */
    void kill() {
        process.kill();
        process.exitCode(Duration.ofSeconds(20));
        ready = false;
    }

    /** As Ctrl-C does. */
    void stop() {
        ready = false;
        process.terminate();
        if (process.exitCode(Duration.ofSeconds(20)) < 0) {
            kill();
        }
    }

    /** What the server wrote into its log since it started. */
    String log() {
        try {
            return Files.readString(folder.resolve("log/server.0.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
