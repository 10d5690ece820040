package org.prikbord.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/**
 * kill -9 of the server at random moments while people write, and now and then once more while it starts. At the end
 * every confirmed write is there once, with all that follows from it, and no writer met anything but silence.
 */
final class KillProof implements Proof {
    private static final int WRITERS = 8;
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final int LONGEST_START_MILLIS = 9_000;
    private static final int START_KILLED_EACH = 10;

    private final int kills;
    private final long seed;

    KillProof(int kills, long seed) {
        this.kills = kills;
        this.seed = seed;
    }

    @Override
    public Ledger run(Path folder) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger();
        Cluster database = Cluster.start(folder);
        try (Site site = Site.start(database, folder.resolve("board"))) {
            Scene scene = Scene.at(site.address(), database, seed);
            Writers writers = Writers.start(
                    WRITERS, site.address(), site::isReady, scene, ledger, seed, (piece, answer, after) -> {});
            for (int kill = 1; kill <= kills; kill++) {
                killOnce(site, random, ledger, kill);
            }
            int before = ledger.size();
            Wait.until("people write again", Duration.ofSeconds(60), () -> ledger.size() > before + WRITERS);
            writers.end();
            if (!database.isQuietWithin(Duration.ofSeconds(60))) {
                ledger.fault("The outbox is not empty a minute after the last write");
            }
            ledger.audit(database);
        } finally {
            database.stopAtOnce();
        }
        return ledger;
    }

    private void killOnce(Site site, Random random, Ledger ledger, int kill) {
        int before = ledger.size();
        Wait.until("people write", Duration.ofSeconds(60), () -> ledger.size() > before);
        Wait.pass(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
        site.kill();
        Screen.say("kill " + kill + " of " + kills + " after " + ledger);
        site.startAgain();
        if (kill % START_KILLED_EACH == 0) {
            Wait.pass(Duration.ofMillis(random.nextInt(LONGEST_START_MILLIS)));
            site.kill();
            site.startAgain();
        }
        site.untilReady();
    }
}
