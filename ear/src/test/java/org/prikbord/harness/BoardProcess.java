package org.prikbord.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The run command in a process of its own, with what it says on the screen. */
public final class BoardProcess {
    private final Process process;
    private final int port;
    private final Path data;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private BoardProcess(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Starts it and returns at once; more settings as {@code -Dname=value}. */
    public static BoardProcess start(int port, Path data, String... settings) {
        try {
            Process process = new ProcessBuilder(command(port, data, settings))
                    .redirectErrorStream(true)
                    .start();
            BoardProcess board = new BoardProcess(process, port, data);
            Thread reader = new Thread(board::read, "board-on-" + port);
            reader.setDaemon(true);
            reader.start();
            return board;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(int port, Path data, String... settings) {
        Path root = Path.of(System.getProperty("it.root"));
        Path classes = root.resolve("ear/target/classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + classes.resolve("server/jvm.options"),
                "-Dprikbord.port=" + port,
                "-Dprikbord.data=" + data,
                "-Dprikbord.run.ear=" + System.getProperty("it.ear"),
                "-Dprikbord.run.home=" + root.resolve("ear/src/home"),
                // tests thank the same people again and again
                "-Dprikbord.kudos.cool-down-days=0"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-cp", System.getProperty("it.server"), "org.prikbord.run.Run"));
        return command;
    }

    private void read() {
        try (BufferedReader screen = process.inputReader()) {
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                said.add(line);
            }
        } catch (IOException ended) {
            said.add("(" + ended.getMessage() + ")");
        }
    }

    /** Waits for the line that says so. */
    public BoardProcess untilReady(Duration atMost) {
        Wait.until("the board is ready, or has ended", atMost, () -> isReady() || !process.isAlive());
        if (!isReady()) {
            throw new AssertionError("The board did not start: " + said + "; its log is in " + data);
        }
        return this;
    }

    private boolean isReady() {
        return said.stream().anyMatch(line -> line.startsWith("Prikbord is ready"));
    }

    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    public Path data() {
        return data;
    }

    public List<String> said() {
        return said;
    }

    public long pid() {
        return process.pid();
    }

    /** Its resident memory in MB, as Linux counts it. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Asks it to end, as Ctrl-C does. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it as a power cut does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end and gives the exit code; -1 when it has not ended by then. */
    public int exitCode(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("prikbord-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
