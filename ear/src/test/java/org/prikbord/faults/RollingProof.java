package org.prikbord.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/**
 * Two servers on one database behind a plain proxy, under readers and writers: they agree within two seconds, each is
 * restarted, and then each is upgraded to the same EAR with one migration more, made here.
 */
final class RollingProof implements Proof {
    private static final int WRITERS = 4;
    private static final String MIGRATION = "V299912310000__prove_a_rolling_upgrade.sql";
    private static final String SQL = "alter table post add column proven_at timestamp(6) with time zone;\n"
            + "create index ix_post_proven on post (proven_at);\n";
    private static final String[] AS_THE_SAMPLE = {
        "-Dprikbord.run.sample=false",
        "-Dprikbord.company=Hazelmeer",
        "-Dprikbord.sign-in=demo",
        "-Dprikbord.demo.password=prikbord",
        "-Dprikbord.role.communications=team:Communications",
        "-Dprikbord.role.sponsor=team:Board",
        "-Dprikbord.role.administrator=manager:IT"
    };

    private final long seed;
    private final Ledger ledger = new Ledger();
    private final LongAdder reads = new LongAdder();
    private volatile boolean ended;

    RollingProof(long seed) {
        this.seed = seed;
    }

    /** A server and its place behind the proxy. */
    private record Member(Site site, Proxy.Node node) {
        static Member of(Site site) {
            return new Member(site, new Proxy.Node(site.address()));
        }
    }

    @Override
    public Ledger run(Path folder) throws IOException {
        Cluster database = Cluster.start(folder);
        try (Site first = Site.start(database, folder.resolve("first"));
                Site second = Site.start(database, folder.resolve("second"), AS_THE_SAMPLE);
                Proxy proxy = Proxy.start()) {
            List<Member> members = List.of(Member.of(first), Member.of(second));
            members.forEach(member -> proxy.putIn(member.node));
            Scene scene = Scene.at(proxy.address(), database, seed);
            agree(first, second, scene);
            underLoad(proxy, scene, () -> roll(proxy, members, upgraded(folder)));
            agree(second, first, scene);
            if (database.number("select count(*) from flyway_schema_history where script = ? and success", MIGRATION)
                    != 1) {
                ledger.fault("The migration was not applied once");
            }
            if (!database.isQuietWithin(Duration.ofSeconds(60))) {
                ledger.fault("The outbox is not empty a minute after the last write");
            }
            ledger.audit(database);
        } finally {
            database.stopAtOnce();
        }
        return ledger;
    }

    private void agree(Site here, Site there, Scene scene) {
        new Agreement(ledger, here.address(), there.address(), scene.people().get(30)).check();
    }

    private void underLoad(Proxy proxy, Scene scene, Runnable work) {
        Writers writers =
                Writers.start(WRITERS, proxy.address(), () -> true, scene, ledger, seed, (piece, answer, after) -> {
                    if (answer == null) {
                        ledger.fault("A write got no answer: " + piece);
                    }
                });
        List<Thread> readers = new ArrayList<>();
        for (String path : List.of("/feed/api/posts", "/feed/", "/ideas/widget", "/kudos/api/kudos")) {
            Caller caller = Caller.signedInAt(proxy.address(), scene.people().get(20 + readers.size()));
            Thread reader = new Thread(() -> read(caller, path), "reader of " + path);
            reader.setDaemon(true);
            reader.start();
            readers.add(reader);
        }
        work.run();
        writers.end();
        ended = true;
        Wait.until(
                "everybody has read",
                Duration.ofSeconds(90),
                () -> readers.stream().noneMatch(Thread::isAlive));
        Screen.say(reads + " reads, of which " + proxy.retriedReads() + " were sent on to the other server; "
                + proxy.broken() + " requests were lost");
    }

    private void read(Caller caller, String path) {
        while (!ended) {
            try {
                Caller.Answer answer = caller.get(path);
                reads.increment();
                if (answer.status() != 200) {
                    ledger.fault("GET " + path + " answered " + answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException broken) {
                ledger.fault("GET " + path + " got no answer: " + broken.getMessage());
            }
            Wait.pass(Duration.ofMillis(100));
        }
    }

    private void roll(Proxy proxy, List<Member> members, Path newEar) {
        for (Member member : members) {
            restart(proxy, member, "restarted");
        }
        for (Member member : members) {
            member.site.upgradeTo(newEar);
            restart(proxy, member, "upgraded");
        }
    }

    private void restart(Proxy proxy, Member member, String what) {
        proxy.takeOut(member.node);
        member.site.stop();
        member.site.startAgain();
        member.site.untilReady();
        proxy.putIn(member.node);
        Screen.say(member.site.address() + " was " + what + " after " + ledger);
        int before = ledger.size();
        Wait.until("people write", Duration.ofSeconds(60), () -> ledger.size() > before + WRITERS);
    }

    /** The same EAR with one migration more in its model. */
    private static Path upgraded(Path folder) {
        Path ear = folder.resolve("prikbord-next.ear");
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("it.ear"))));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(ear))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("lib/shared-model.jar")) {
                    ZipInputStream model = new ZipInputStream(from);
                    ZipOutputStream next = new ZipOutputStream(to);
                    for (ZipEntry inner = model.getNextEntry(); inner != null; inner = model.getNextEntry()) {
                        next.putNextEntry(new ZipEntry(inner.getName()));
                        model.transferTo(next);
                    }
                    next.putNextEntry(new ZipEntry("db/migration/" + MIGRATION));
                    next.write(SQL.getBytes(StandardCharsets.UTF_8));
                    next.finish();
                } else {
                    from.transferTo(to);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ear;
    }
}
