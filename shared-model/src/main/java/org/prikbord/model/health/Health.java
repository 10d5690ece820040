package org.prikbord.model.health;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.FromServer;

/**
 * Asks the checks, all at the same time, and waits three seconds at most: what has not answered by then is down. A look
 * that still runs is never begun a second time, and a look is good for a second: however often anybody asks, and
 * however long the database hangs, a check takes one thread.
 */
@ApplicationScoped
public class Health {
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final Duration atMost;
    private Iterable<Check> checks;

    @Inject
    @Any
    private Instance<Check> found;

    private volatile Executor executor;

    protected Health() {
        this.atMost = AT_MOST;
    }

    /** With these checks, on these threads. */
    public Health(Iterable<Check> checks, Executor executor, Duration atMost) {
        this.checks = checks;
        this.executor = executor;
        this.atMost = atMost;
    }

    /** Takes the server's executor; to be called from a component of the application, once is enough. */
    public void begin() {
        checks = found;
        executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
    }

    /** What all checks find. */
    public List<Finding> all() {
        return findings(check -> true);
    }

    /** What the checks find without which no request can be answered. */
    public List<Finding> ready() {
        return findings(Check::everyRequestNeedsIt);
    }

    private List<Finding> findings(Predicate<Check> chosen) {
        long end = System.nanoTime() + atMost.toNanos();
        List<Check> asked = new ArrayList<>();
        checks.forEach(check -> {
            if (chosen.test(check)) {
                asked.add(check);
            }
        });
        List<Look> begun = asked.stream().map(this::look).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            findings.add(await(asked.get(i).name(), begun.get(i), end));
        }
        return findings;
    }

    private Look look(Check check) {
        return looks.compute(check.name(), (name, last) -> last != null && last.isGood() ? last : begin(check));
    }

    private Look begin(Check check) {
        try {
            return new Look(CompletableFuture.supplyAsync(check::look, executor), System.nanoTime());
        } catch (RejectedExecutionException full) {
            return new Look(CompletableFuture.failedFuture(full), System.nanoTime());
        }
    }

    private static Finding await(String name, Look look, long end) {
        try {
            return look.finding.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException no) {
            LOG.log(Level.WARNING, "The check of the " + name + " says no: " + reason(no));
            return Finding.down(name);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Finding.down(name);
        }
    }

    private static String reason(Throwable no) {
        Throwable root = no;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof TimeoutException ? "no answer in time" : root.toString();
    }

    private record Look(CompletableFuture<Finding> finding, long begun) {
        boolean isGood() {
            return !finding.isDone() || System.nanoTime() - begun < GOOD_FOR.toNanos();
        }
    }
}
