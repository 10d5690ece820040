package org.prikbord.model.base;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets what arrives while one group is being handled be the next group: nobody waits for company, and the busier it
 * is the more goes together. One group at a time, in the order of arrival.
 *
 * @param <T> what arrives
 */
final class Gathering<T> {
    private static final Logger LOG = Logger.getLogger(Gathering.class.getName());

    private final int most;
    private final Duration turn;
    private final Executor executor;
    private final Consumer<List<T>> handler;
    private final Consumer<T> refused;
    private final Queue<T> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Hands groups to this executor.
     *
     * @param most how many go together at most
     * @param turn how long group follows group before the executor is free for others; handing over costs as much as a
     *     small group
     * @param refused gets each of those that the executor does not take
     */
    Gathering(int most, Duration turn, Executor executor, Consumer<List<T>> handler, Consumer<T> refused) {
        this.most = most;
        this.turn = turn;
        this.executor = executor;
        this.handler = handler;
        this.refused = refused;
    }

    /** Will be handled soon, or refused. */
    void add(T one) {
        arrived.add(one);
        handleSoon();
    }

    /** Whether it could still be taken out: it will not be handled then. */
    boolean takeBack(T one) {
        return arrived.remove(one);
    }

    private void handleSoon() {
        if (arrived.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        boolean taken = false;
        try {
            executor.execute(this::handle);
            taken = true;
        } catch (RuntimeException takesNone) {
            LOG.log(Level.FINE, "The executor takes nothing", takesNone);
        } finally {
            if (!taken) {
                busy.set(false);
                for (T one = arrived.poll(); one != null; one = arrived.poll()) {
                    refused.accept(one);
                }
            }
        }
    }

    private void handle() {
        try {
            long end = System.nanoTime() + turn.toNanos();
            List<T> group = next();
            while (!group.isEmpty()) {
                handler.accept(group);
                group = System.nanoTime() < end ? next() : List.of();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A group could not be handled", failed);
        } finally {
            busy.set(false);
            // for what came meanwhile
            handleSoon();
        }
    }

    private List<T> next() {
        List<T> group = new ArrayList<>();
        for (T one = arrived.poll(); one != null; one = group.size() < most ? arrived.poll() : null) {
            group.add(one);
        }
        return group;
    }
}
