package org.prikbord.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Wait;

/**
 * People who write without pause, each on a thread of their own. A write whose answer did not come, or that was asked
 * to come again later, is sent again with the same key until it is confirmed.
 */
final class Writers {
    private static final Duration EACH_KIND = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int UNAVAILABLE = 503;
    private static final int DISK_FULL = 507;

    private final URI board;
    private final BooleanSupplier open;
    private final Scene scene;
    private final Ledger ledger;
    private final Answers answers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** Sees each answer, or that none came, with the time that it took. */
    @FunctionalInterface
    interface Answers {
        /** The answer is null when the connection broke; the time runs from sending. */
        void seen(Piece piece, Caller.Answer answer, Duration after);
    }

    private Writers(URI board, BooleanSupplier open, Scene scene, Ledger ledger, Answers answers) {
        this.board = board;
        this.open = open;
        this.scene = scene;
        this.ledger = ledger;
        this.answers = answers;
    }

    /**
     * Starts so many.
     *
     * @param open whether to knock: a server that starts answers before the product is in it, so whatever stands before
     *     it lets nobody through until it is ready
     */
    static Writers start(
            int number, URI board, BooleanSupplier open, Scene scene, Ledger ledger, long seed, Answers answers) {
        Writers writers = new Writers(board, open, scene, ledger, answers);
        for (int i = 0; i < number; i++) {
            String userName = scene.people().get(i);
            Caller caller = Caller.signedInAt(board, userName);
            Random random = new Random(seed + i);
            Thread thread = new Thread(() -> writers.write(userName, caller, random), "writer-" + userName);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(
                    (dead, why) -> ledger.fault(dead.getName() + " stopped writing: " + why));
            writers.threads.add(thread);
            thread.start();
        }
        return writers;
    }

    private void write(String userName, Caller caller, Random random) {
        Deque<String> turns = new ArrayDeque<>();
        while (!ended) {
            String kind = next(turns, random);
            String text = kind + " by " + userName + " " + UUID.randomUUID();
            Optional<Piece> piece = Kinds.named(kind).next(scene, userName, text);
            piece.ifPresent(one -> untilConfirmed(kind, one, caller));
            Wait.pass(Duration.ofMillis(random.nextInt(40)));
        }
    }

    /** Each kind has its turn before any has another. */
    private static String next(Deque<String> turns, Random random) {
        if (turns.isEmpty()) {
            List<String> kinds = new ArrayList<>(Kinds.names());
            Collections.shuffle(kinds, random);
            turns.addAll(kinds);
        }
        return turns.removeFirst();
    }

    private void untilConfirmed(String kind, Piece piece, Caller caller) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (int tries = 1; System.nanoTime() < deadline; tries++) {
            Caller.Answer answer = sent(piece, caller);
            if (answer != null && answer.status() < 300) {
                piece.confirm(answer);
                ledger.confirmed(kind, piece, tries);
                return;
            }
            if (answer != null && answer.status() != UNAVAILABLE && answer.status() != DISK_FULL) {
                ledger.fault("Answered " + answer.status() + " at try " + tries + ": " + piece + ": " + answer.text());
                return;
            }
            Wait.pass(Duration.ofMillis(200));
        }
        ledger.fault("Not confirmed within " + LONGEST + ": " + piece + " at " + board);
    }

    private Caller.Answer sent(Piece piece, Caller caller) {
        Wait.until("the board is ready again", LONGEST, open);
        long start = System.nanoTime();
        Caller.Answer answer = null;
        try {
            answer = piece.send(caller);
        } catch (UncheckedIOException broken) {
            Wait.pass(Duration.ofMillis(100));
        }
        answers.seen(piece, answer, Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    /** Lets everybody finish what they began, and first write something of each kind, if that takes no minute. */
    void end() {
        long latest = System.nanoTime() + EACH_KIND.toNanos();
        while (!ledger.unwritten().isEmpty() && System.nanoTime() < latest) {
            Wait.pass(Duration.ofMillis(200));
        }
        ended = true;
        Wait.until(
                "every write is confirmed or given up",
                LONGEST.plusSeconds(10),
                () -> threads.stream().noneMatch(Thread::isAlive));
    }
}
