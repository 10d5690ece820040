package org.prikbord.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.Driver;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Wait;

/** One server, unpacked anew, configured by its script and running in a process of its own. */
final class Installed implements AutoCloseable {
    private static final int CONFIGURE_MINUTES = 8;
    private static final int START_MINUTES = 5;
    private static final int STOP_SECONDS = 30;

    private final Kind kind;
    private final Path jdk;
    private final Path work;
    private final int port;
    private Process process;

    Installed(Kind kind, Path jdk, Path work) throws IOException {
        this.kind = kind;
        this.jdk = jdk;
        this.work = work;
        this.port = freeBlock();
    }

    /** Where its settings are kept for who wants to look. */
    Path settingsFile() {
        return work.resolveSibling(work.getFileName() + ".properties");
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Unpacks the distribution and has its script configure it; the script's output is kept in install.log. */
    void install(Path zip, Path ear, Map<String, String> settings) throws IOException, InterruptedException {
        deleteAll(work);
        Files.createDirectories(work);
        unpack(zip);
        Path script = Path.of(System.getProperty("it.root"), "ear", "servers", kind.key(), "install.sh");
        ProcessBuilder builder = prepared(List.of("bash", script.toString()), "install.log");
        builder.environment().putAll(settings);
        builder.environment().put("SERVER", server().toString());
        builder.environment().put("EAR", ear.toString());
        builder.environment().put("DRIVER", driver());
        builder.environment().put("PORT", Integer.toString(port));
        Process configuring = builder.start();
        if (!configuring.waitFor(CONFIGURE_MINUTES, TimeUnit.MINUTES)) {
            end(configuring);
        }
        if (configuring.waitFor() != 0) {
            throw new IllegalStateException("The script failed: " + lastLines("install.log"));
        }
    }

    private static String driver() {
        String jar =
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toString();
        return Path.of(URI.create(jar)).toString();
    }

    /** Starts it with its own command and waits until the board answers. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(kind.start());
        command.set(0, server().resolve(command.get(0)).toString());
        process = prepared(command, "console.log").start();
        Caller nobody = Caller.nobodyAt(address());
        Wait.until(
                "the board answers on " + address(),
                java.time.Duration.ofMinutes(START_MINUTES),
                () -> !process.isAlive() || answers(nobody));
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended: " + lastLines("console.log"));
        }
    }

    private static boolean answers(Caller nobody) {
        try {
            return Stream.of("/feed/signin", "/ideas/signin", "/kudos/signin")
                    .allMatch(path -> nobody.get(path).status() == 200);
        } catch (java.io.UncheckedIOException notYet) {
            return false;
        }
    }

    private ProcessBuilder prepared(List<String> command, String log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(log).toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("AS_JAVA", jdk.toString());
        return builder;
    }

    private Path server() {
        return work.resolve(kind.folder());
    }

    private String lastLines(String log) throws IOException {
        List<String> lines = Files.readAllLines(work.resolve(log), java.nio.charset.StandardCharsets.ISO_8859_1);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private void unpack(Path zip) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(new java.io.BufferedInputStream(file))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = work.resolve(entry.getName()).normalize();
                if (!target.startsWith(work)) {
                    throw new IOException("An entry outside of its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
                        throw new IOException("Not made executable: " + target);
                    }
                }
            }
        }
    }

    /** A port such that those from 80 below to 10 above it, where some servers put others, are free as well. */
    private static int freeBlock() throws IOException {
        List<Integer> blocks = new ArrayList<>(
                IntStream.range(200, 320).map(hundred -> hundred * 100).boxed().toList());
        Collections.shuffle(blocks);
        for (int first : blocks) {
            if (IntStream.rangeClosed(first, first + 90).allMatch(Installed::isFree)) {
                return first + 80;
            }
        }
        throw new IOException("No hundred free ports between 20000 and 32000");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    /** Ends it, keeps its own logs, and takes the unpacked server away. */
    @Override
    public void close() throws IOException {
        if (process != null) {
            end(process);
        }
        for (String log : List.of(
                "glassfish/domains/prikbord/logs/server.log",
                "standalone/log/server.log",
                "usr/servers/prikbord/logs/messages.log")) {
            Path file = server().resolve(log);
            if (Files.exists(file)) {
                Files.copy(file, work.resolve(file.getFileName()));
            }
        }
        deleteAll(server());
    }

    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
                one.destroyForcibly();
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
