package org.prikbord.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.harness.Programs;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/** What is written and confirmed, compared with inserts of the same text into a table of the same shape. */
final class Writes {
    /**
     * A write that is compared with inserts.
     *
     * @param table where the rows come, with author_id, kind, text, created_at and version
     */
    record Write(String name, double goal, String path, String table) {}

    /** A new kind of content is one line here. */
    static final List<Write> ALL = List.of(new Write("post", 0.40, "/feed/api/posts", "post"));

    private static final int SETTLED_MILLIS = 300;

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final Stage stage;
    private final Options options;
    private final Wrk wrk;
    private final String text;
    private final Optional<Path> pgbench = Programs.onPath("pgbench");

    Writes(Stage stage, Texts texts, Options options, Wrk wrk) {
        this.stage = stage;
        this.options = options;
        this.wrk = wrk;
        this.text = texts.middling();
    }

    void measure(Write write, Results results) throws IOException, InterruptedException, SQLException {
        stage.postgres().write("create table bench_floor (like " + write.table + " including all)");
        stage.postgres().write("alter table bench_floor add foreign key (author_id) references person (id)");
        Screen.say(String.format(
                "%s: a text of %d characters, against inserts by %s",
                write.name, text.length(), pgbench.map(Path::toString).orElse("JDBC in a process of its own")));
        double value = Ratio.of(write.name, this::floor, () -> figure(write), options.rounds());
        stage.postgres().write("drop table bench_floor");
        results.atLeast(write.name, value, "of floor", write.goal);
    }

    private double figure(Write write) throws IOException, InterruptedException, SQLException {
        Wrk.Load load = new Wrk.Load(
                write.name,
                write.path,
                Map.of("Content-Type", "application/json", "Accept-Language", "en"),
                stage.cookies(),
                text);
        Wrk.Result counted = wrk.count(load, 201);
        if (counted.wrong() + counted.other() > 0 || counted.expected() == 0) {
            throw new IllegalStateException(write.path + " did not always answer 201: " + counted);
        }
        String rows = "select count(*) from " + write.table + " where source_event is null";
        long before = settled(rows);
        Wrk.Result result = wrk.run(load, options.seconds());
        long waiting = stage.postgres().number("select count(*) from outbox where relayed_at is null");
        stage.quiet();
        long gained = settled(rows) - before;
        if (result.wrong() > 0 || gained < result.requests() || gained > result.requests() + Wrk.CONNECTIONS) {
            throw new IllegalStateException(result + " were confirmed, and " + gained + " rows came");
        }
        Screen.say("  " + gained + " rows for " + result.requests() + " answers of 201; " + waiting
                + " events were still to be passed on at the end");
        return result.perSecond();
    }

    /** What the query gives once it gives the same for a while: posts under way when the load ended have come by then. */
    private long settled(String count) throws SQLException, InterruptedException {
        long before = -1;
        long now = stage.postgres().number(count);
        while (now != before) {
            TimeUnit.MILLISECONDS.sleep(SETTLED_MILLIS);
            before = now;
            now = stage.postgres().number(count);
        }
        return now;
    }

    private double floor() throws IOException, InterruptedException {
        long before = stage.postgres().number("select count(*) from bench_floor");
        String said = said(pgbench.isPresent() ? withPgbench(pgbench.get()) : withJdbc());
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || stage.postgres().number("select count(*) from bench_floor") == before) {
            throw new IllegalStateException("The inserts said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String insert(String author) {
        return "insert into bench_floor (author_id, kind, text, created_at, version) values (" + author
                + ", 'message', '" + text + "', now(), 0)";
    }

    private List<String> withPgbench(Path program) throws IOException {
        long people = stage.postgres().number("select max(id) from person");
        String script = "\\set author random(1, " + people + ")\n" + insert(":author") + ";\n";
        Path file = Files.writeString(stage.folder().resolve("insert.sql"), script);
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared"));
        command.addAll(List.of("-c", "" + Wrk.CONNECTIONS, "-j", "2", "-T", "" + options.seconds()));
        command.addAll(List.of(
                "-f",
                file.toString(),
                "-h",
                "localhost",
                "-p",
                "" + stage.postgres().port()));
        command.addAll(List.of("-U", "postgres", "postgres"));
        return command;
    }

    private List<String> withJdbc() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Inserts.class.getName(),
                stage.postgres().url(),
                insert("1 + (random() * 900)::int"),
                "" + Wrk.CONNECTIONS,
                "" + options.seconds());
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(command.get(0) + " said: " + said);
        }
        return said;
    }
}
