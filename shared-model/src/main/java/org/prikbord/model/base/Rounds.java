package org.prikbord.model.base;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again, on a thread of the server's of its own, so that it holds up nobody and nobody holds it up. */
public final class Rounds {
    private ScheduledExecutorService executor;

    /**
     * Begins; to be called once, from a component of the application, where the server's threads can be found.
     *
     * @param look must not throw, which would end it
     * @param seconds until the first, and between the end of one and the begin of the next
     */
    public void begin(Runnable look, int seconds) {
        executor = Executors.newSingleThreadScheduledExecutor(FromServer.THREADS.get(ManagedThreadFactory.class));
        executor.scheduleWithFixedDelay(look, seconds, seconds, TimeUnit.SECONDS);
    }

    /** Ends, also what it is at; does nothing where it never began. */
    public void end() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
