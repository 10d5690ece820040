package org.prikbord.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/** What is measured: the board by its run command, with the sample company, on PostgreSQL. */
final class Stage implements AutoCloseable {
    /** What the widget is to show; the default of the product is less. */
    private static final String WIDGET_POSTS = "prikbord.feed.widget.posts";

    private final Path folder;
    private final Postgres postgres;
    private final BoardProcess board;
    private final Caller writer;
    private List<String> cookies = List.of();

    private Stage(Path folder, Postgres postgres, BoardProcess board) {
        this.folder = folder;
        this.postgres = postgres;
        this.board = board;
        this.writer = Caller.signedInAt(board.address(), Staff.COMMUNICATIONS);
    }

    /** Starts both, with a copy of the home page to which floors can be added. */
    static Stage set(Path folder) throws IOException {
        Path home = folder.resolve("home");
        copy(root().resolve("ear/src/home"), home);
        Postgres postgres = Postgres.startAsInProduction();
        List<String> settings = new ArrayList<>(List.of(
                "-Dprikbord.run.jdbc.url=" + postgres.url(),
                "-Dprikbord.run.jdbc.user=postgres",
                "-Dprikbord.run.home=" + home,
                // what is put straight into the tables would be read into the index in the midst of some figure
                "-Dprikbord.search.every-minutes=10080"));
        if (Files.readString(root().resolve("README.md")).contains(WIDGET_POSTS)) {
            settings.add("-D" + WIDGET_POSTS + "=20");
        }
        BoardProcess board = BoardProcess.start(
                        BoardProcess.freePort(), BoardProcess.temporaryFolder(), settings.toArray(String[]::new))
                .untilReady(Duration.ofMinutes(3));
        Screen.say("The board runs at " + board.address() + " on PostgreSQL; its log is in " + board.data());
        return new Stage(folder, postgres, board);
    }

    private static Path root() {
        return Path.of(System.getProperty("it.root"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Signs so many people in, each as themselves; there must be as many who work here. */
    void signIn(int people) throws SQLException, ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> waiting = userNames(people).stream()
                    .map(name -> threads.submit(
                            () -> Caller.signedInAt(board.address(), name).cookie()))
                    .toList();
            List<String> found = new ArrayList<>();
            for (Future<String> one : waiting) {
                found.add(one.get());
            }
            cookies = List.copyOf(found);
        } finally {
            threads.shutdownNow();
        }
        if (cookies.stream().distinct().count() != people) {
            throw new IllegalStateException("Not " + people + " different people are signed in");
        }
        Screen.say(people + " people are signed in");
    }

    private List<String> userNames(int most) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select user_name from person where active order by id limit " + most)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    /** Of the people who are signed in, one each. */
    List<String> cookies() {
        return cookies;
    }

    /** Somebody who writes; whoever reads, reads as other people. */
    Caller writer() {
        return writer;
    }

    /** Where the posts of the bench come from. */
    URI address() {
        return board.address();
    }

    BoardProcess board() {
        return board;
    }

    Postgres postgres() {
        return postgres;
    }

    /** Where scripts of the load tool go. */
    Path folder() {
        return folder;
    }

    /** A file beside the home page; gives its path on the server. */
    String serve(String name, byte[] bytes) throws IOException {
        Path files = Files.createDirectories(folder.resolve("home/bench"));
        Files.write(files.resolve(name), bytes);
        return "/bench/" + name;
    }

    /** Waits until everything that follows from what was written has been done. */
    void quiet() {
        Wait.until(
                "the relay has passed everything on",
                Duration.ofMinutes(10),
                () -> postgres.number("select count(*) from outbox where relayed_at is null") == 0);
    }

    @Override
    public void close() throws IOException {
        board.terminate();
        if (board.exitCode(Duration.ofSeconds(15)) < 0) {
            board.kill();
        }
        postgres.stop();
    }
}
