package org.prikbord.model.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Lets what arrives while one group is being handled be the next group: nobody waits for company, and the busier it
 * is the more goes together. One group at a time, in the order of arrival.
 *
 * @param <T> what arrives
 */
final class Gathering<T> {
    private final int most;
    private final Executor executor;
    private final Consumer<List<T>> handler;
    private final Queue<T> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Handles groups on this executor; when it takes no more, on the thread of whoever arrives.
     *
     * @param most how many go together at most
     * @param handler must not throw
     */
    Gathering(int most, Executor executor, Consumer<List<T>> handler) {
        this.most = most;
        this.executor = executor;
        this.handler = handler;
    }

    /** Will be handled soon. */
    void add(T one) {
        arrived.add(one);
        handleSoon();
    }

    private void handleSoon() {
        if (!arrived.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                executor.execute(this::handle);
            } catch (RejectedExecutionException stopping) {
                handle();
            }
        }
    }

    private void handle() {
        do {
            try {
                for (List<T> group = next(); !group.isEmpty(); group = next()) {
                    handler.accept(group);
                }
            } finally {
                busy.set(false);
            }
            // once more for what came after the last look
        } while (!arrived.isEmpty() && busy.compareAndSet(false, true));
    }

    private List<T> next() {
        List<T> group = new ArrayList<>();
        for (T one = arrived.poll(); one != null; one = group.size() < most ? arrived.poll() : null) {
            group.add(one);
        }
        return group;
    }
}
