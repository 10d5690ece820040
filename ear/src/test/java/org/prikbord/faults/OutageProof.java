package org.prikbord.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/**
 * The database away under people who read and write: its connections cut, then stopped at once and back after half a
 * minute. Whoever asks meanwhile gets what is kept in memory or is asked to come again, soon and in clear words; nobody
 * is signed out; and once it is back all goes on by itself.
 */
final class OutageProof implements Proof {
    private static final int WRITERS = 6;
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration NO_HANG = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final List<String> READ = List.of(
            "/feed/api/posts",
            "/feed/",
            "/feed/widget",
            "/ideas/api/challenges",
            "/ideas/",
            "/kudos/api/kudos",
            "/kudos/widget",
            "/feed/api/session");

    private final long seed;
    private final Ledger ledger = new Ledger();
    private final LongAdder served = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private volatile long lastAsked;
    private volatile boolean ended;
    private volatile boolean mayBeAway;

    OutageProof(long seed) {
        this.seed = seed;
    }

    @Override
    public Ledger run(Path folder) throws IOException {
        Cluster database = Cluster.start(folder);
        FullDisk disk = null;
        try (Site site = Site.start(database, folder.resolve("board"))) {
            Scene scene = Scene.at(site.address(), database, seed);
            Writers writers = Writers.start(
                    WRITERS,
                    site.address(),
                    site::isReady,
                    scene,
                    ledger,
                    seed,
                    (piece, answer, after) -> judge(piece.toString(), answer, after));
            List<Thread> readers = readers(site, scene);
            usual();
            cut(database);
            usual();
            stopAndStart(database);
            usual();
            writers.end();
            ended = true;
            Wait.until(
                    "everybody has read",
                    Duration.ofSeconds(90),
                    () -> readers.stream().noneMatch(Thread::isAlive));
            disk = new FullDisk(ledger, site, folder, seed);
            disk.run();
            auditAll(site, database);
        } finally {
            database.stopAtOnce();
            if (disk != null) {
                disk.away();
            }
        }
        return ledger;
    }

    private void auditAll(Site site, Cluster database) throws IOException {
        if (!database.isQuietWithin(Duration.ofSeconds(60))) {
            ledger.fault("The outbox is not empty a minute after the last write");
        }
        ledger.audit(database);
        if (site.log().contains("Unexpected fault")) {
            ledger.fault("The log has unexpected faults");
        }
    }

    private List<Thread> readers(Site site, Scene scene) {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READ.size(); i++) {
            Caller caller = Caller.signedInAt(
                    site.address(), scene.people().get(scene.people().size() - 1 - i));
            String path = READ.get(i);
            Thread reader = new Thread(() -> read(caller, path), "reader of " + path);
            reader.setDaemon(true);
            reader.start();
            readers.add(reader);
        }
        return readers;
    }

    private void read(Caller caller, String path) {
        while (!ended) {
            long start = System.nanoTime();
            Caller.Answer answer = null;
            try {
                answer = caller.get(path);
            } catch (UncheckedIOException broken) {
                ledger.fault("No answer to GET " + path + ": " + broken.getMessage());
            }
            judge("GET " + path, answer, Duration.ofNanos(System.nanoTime() - start));
            Wait.pass(Duration.ofMillis(100));
        }
    }

    /** What an answer may be; a broken connection to a server that runs is none. */
    private void judge(String asking, Caller.Answer answer, Duration after) {
        if (after.compareTo(NO_HANG) > 0) {
            ledger.fault("Only after " + after + ": " + asking);
        }
        if (answer == null) {
            ledger.fault("The connection broke: " + asking);
        } else if (answer.status() < 300) {
            served.increment();
        } else if (answer.status() != 503 || !mayBeAway) {
            ledger.fault(
                    "Answered " + answer.status() + " (away: " + mayBeAway + "): " + asking + ": " + answer.text());
        } else {
            asked.increment();
            lastAsked = System.nanoTime();
            clear(asking, answer).ifPresent(ledger::fault);
        }
    }

    /** Why this 503 is not what it should be. */
    private static java.util.Optional<String> clear(String asking, Caller.Answer answer) {
        boolean api = asking.contains("/api/");
        String type = answer.header("Content-Type");
        boolean rightType = type.startsWith(api ? "application/problem+json" : "text/html");
        boolean says = answer.text().contains(api ? "urn:prikbord:problem:unavailable" : "in a moment")
                || answer.text().contains("zo nog eens");
        boolean tellsInnards =
                answer.text().contains("Exception") || answer.text().contains("\tat ");
        return answer.header("Retry-After").isEmpty() || !rightType || !says || tellsInnards
                ? java.util.Optional.of("An unclear 503 (" + type + ", Retry-After " + answer.header("Retry-After")
                        + "): " + asking + ": " + answer.text())
                : java.util.Optional.empty();
    }

    private void usual() {
        int before = ledger.size();
        Wait.until("people write", Duration.ofSeconds(60), () -> ledger.size() > before + WRITERS);
        Wait.pass(Duration.ofSeconds(5));
    }

    private void cut(Cluster database) {
        mayBeAway = true;
        Screen.say("cut " + database.cutConnections() + " connections");
        recovers();
    }

    private void stopAndStart(Cluster database) {
        long servedBefore = served.sum();
        long askedBefore = asked.sum();
        mayBeAway = true;
        database.stopAtOnce();
        Screen.say("the database has stopped");
        Wait.pass(AWAY);
        Screen.say("while it was away " + (served.sum() - servedBefore) + " requests were served from memory and "
                + (asked.sum() - askedBefore) + " asked to come again");
        if (asked.sum() == askedBefore) {
            ledger.fault("Nobody noticed that the database was away");
        }
        database.startAgain();
        recovers();
    }

    /** Within some seconds nobody is asked to come again, and from then on it is a fault when somebody is. */
    private void recovers() {
        long start = System.nanoTime();
        lastAsked = start;
        boolean back = Wait.whether(Duration.ofSeconds(60), () -> System.nanoTime() - lastAsked > QUIET.toNanos());
        mayBeAway = false;
        Duration took = Duration.ofNanos(lastAsked - start);
        Screen.say("the last one was asked to come again " + took.toMillis() + " ms after");
        if (!back || took.compareTo(RECOVERY) > 0) {
            ledger.fault("Recovery took " + took);
        }
    }
}
