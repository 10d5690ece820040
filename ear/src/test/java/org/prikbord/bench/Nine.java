package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/** Nine o'clock: everybody opens the home page within some minutes, and stays. */
final class Nine {
    private static final double GOAL = 500;
    private static final long MOST_MEGABYTES = 1024;
    private static final int FILES_BESIDE = 3_000;
    private static final String COLLEAGUES = "insert into person (employee_number, user_name, given_name, family_name,"
            + " search_name, team_id, title, location, language, active, sign_in_epoch, notices_seen, version)"
            + " select 'b' || n, 'bench' || n, p.given_name, p.family_name, p.search_name, p.team_id, p.title,"
            + " p.location, p.language, true, 0, 0, 0 from generate_series(1, cast(? as bigint)) n"
            + " join (select *, row_number() over (order by id) - 1 place from person where active) p"
            + " on p.place = n % (select count(*) from person where active)";

    private Nine() {}

    static void measure(Stage stage, Texts texts, Options options, Results results)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        long here = stage.postgres().number("select count(*) from person where active");
        if (here < options.people()) {
            stage.postgres().write(COLLEAGUES, options.people() - here);
        }
        stage.signIn(options.people());
        stage.quiet();
        int connections = options.people() * NineCrowd.LIVE.size();
        requireFiles(stage.board().pid(), connections + FILES_BESIDE);
        Plan plan = new Plan(stage);
        List<String> lines = plan.lines();
        lines.forEach(line -> Screen.say("  " + line));
        String[] arguments = {
            "" + stage.address().getPort(),
            Files.write(stage.folder().resolve("cookies.txt"), stage.cookies()).toString(),
            Files.write(stage.folder().resolve("plan.txt"), lines).toString(),
            "" + options.minutes() * 60,
            plan.look(),
            "" + options.looks(),
            texts.middling()
        };
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleAtFixedRate(
                () -> most.accumulateAndGet(stage.board().residentMegabytes(), Math::max), 0, 1, TimeUnit.SECONDS);
        Duration atMost = Duration.ofSeconds(Math.round(options.minutes() * 60) + 300);
        Map<String, Double> found = Crowd.run(NineCrowd.class, atMost, arguments);
        watch.shutdownNow();
        Screen.say(String.format(Locale.ROOT, "nine: the server had at most %,d MB resident", most.get()));
        boolean all = found.get("faults") == 0
                && found.get("open") == connections
                && most.get() > 0
                && most.get() <= MOST_MEGABYTES;
        results.atMost("nine", found.get("p99"), "ms", GOAL, all);
    }

    private static void requireFiles(long pid, int needed) {
        String[] limits = line(pid, "limits", "Max open files").strip().split("\\s+");
        if (Long.parseLong(limits[3]) < needed) {
            throw new IllegalStateException("The server may have " + limits[3] + " files open and needs " + needed
                    + ": raise the limit (ulimit -n) and start again.");
        }
    }

    private static String line(long pid, String file, String start) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
