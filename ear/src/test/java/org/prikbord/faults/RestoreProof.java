package org.prikbord.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/**
 * Backups as a database administrator makes them, restored into an empty server: pg_dump and pg_restore where the
 * machine has PostgreSQL's own programs, and a copy of the files after an orderly stop. Before and after, everything
 * that the API lists and every table are the same, people are still signed in, and the board goes on.
 */
final class RestoreProof implements Proof {
    private static final int WRITERS = 6;
    private static final int WRITES = 400;

    private final long seed;
    private final Ledger ledger = new Ledger();

    RestoreProof(long seed) {
        this.seed = seed;
    }

    @Override
    public Ledger run(Path folder) throws IOException {
        Optional<Path> programs = installed();
        Cluster database = programs.isPresent() ? Cluster.with(programs.get(), folder) : Cluster.start(folder);
        Site site = Site.start(database, folder.resolve("board"));
        Scene scene = Scene.at(site.address(), database, seed);
        Writers writers = Writers.start(
                WRITERS, site.address(), site::isReady, scene, ledger, seed, (piece, answer, after) -> {});
        Wait.until("people have written enough", Duration.ofMinutes(2), () -> ledger.size() > WRITES);
        writers.end();
        if (!database.isQuietWithin(Duration.ofSeconds(60))) {
            ledger.fault("The outbox is not empty a minute after the last write");
        }
        ledger.audit(database);
        Caller person = Caller.signedInAt(site.address(), scene.people().get(0));
        Export seen = Export.ofApi(person);
        site.stop();
        Export stored = Export.ofTables(database);
        Screen.say("before: " + seen.size() + " pages of lists, " + stored.size() + " tables and sequences");
        if (programs.isPresent()) {
            check("pg_dump", dumped(database, programs.get(), folder), folder, person, seen, stored);
        } else {
            ledger.fault("pg_dump was not measured: PostgreSQL's own programs are not installed here");
        }
        database.stop();
        check("a copy of the files", copied(database, folder.resolve("copy")), folder, person, seen, stored);
        return ledger;
    }

    /** Debian's place for whole PostgreSQLs, and the newest of them. */
    private static Optional<Path> installed() throws IOException {
        Path place = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(place)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .max(Comparator.naturalOrder());
        }
    }

    private static Cluster dumped(Cluster database, Path programs, Path folder) throws IOException {
        String file = folder.resolve("prikbord.dump").toString();
        database.tool("pg_dump", "--format=custom", "--file=" + file, "postgres");
        Cluster empty = Cluster.with(programs, Files.createDirectories(folder.resolve("restored")));
        empty.tool("pg_restore", "--dbname=postgres", "--exit-on-error", file);
        return empty;
    }

    private static Cluster copied(Cluster stopped, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(stopped.data())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(stopped.data().relativize(file).toString());
                Files.copy(file, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return stopped.onCopy(copy);
    }

    private void check(String how, Cluster restored, Path folder, Caller person, Export seen, Export stored) {
        List<String> tables = stored.differences(Export.ofTables(restored));
        tables.forEach(difference -> ledger.fault(how + ": " + difference));
        try (Site site = Site.start(restored, folder.resolve("board"))) {
            Caller still = person.at(site.address());
            List<String> lists = seen.differences(Export.ofApi(still));
            lists.forEach(difference -> ledger.fault(how + ": " + difference));
            Screen.say(how + ": " + tables.size() + " tables and " + lists.size() + " pages of lists differ");
            goesOn(how, site, still);
        } finally {
            restored.stopAtOnce();
        }
    }

    /** Signed in still, and numbers go on where they were. */
    private void goesOn(String how, Site site, Caller still) {
        Piece post = Kinds.named("post")
                .next(Scene.at(site.address(), site.database(), seed), Staff.ASSISTANT, "after the restore, " + how)
                .orElseThrow();
        int status = post.send(still).status();
        if (status != 201 || !post.missing(site.database()).isEmpty()) {
            ledger.fault(how + ": a new post answered " + status);
        }
    }
}
