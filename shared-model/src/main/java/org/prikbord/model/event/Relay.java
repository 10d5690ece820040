package org.prikbord.model.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.base.NewTransaction;

/**
 * Tells the {@link EventHandler}s of what is in the outbox: at once when woken (on a busy board ten times a second, many
 * together), and every second for what a crash or another node left. On a thread of its own: servers run all that is
 * scheduled on very few, Payara on one, and nobody should hear later because a chore takes long. Handlers write, and events are marked, in one
 * transaction: many events in one as long as all goes well, each in its own where one fails.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class.getName());
    private static final int AT_ONCE = 200;

    /** So long after telling it is not woken again: what comes meanwhile is told together. */
    private static final Duration REST = Duration.ofMillis(100);

    /** How much later than its event a transaction may commit, and still be heard of at the next look. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(3);
    /** The same, for slow ones: heard of at every so manieth look. */
    private static final Duration LONG_LOOK_BACK = Duration.ofSeconds(30);

    private static final int LONG_LOOK_EACH = 10;

    @Inject
    private Events events;

    @Inject
    private Channels channels;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<EventHandler> handlers;

    private volatile Iterable<EventHandler> listening;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    /** One at a time on each node: a second one would only ask for what the first is telling. */
    private final Lock telling = new ReentrantLock();

    private volatile ScheduledExecutorService executor;
    private volatile Instant told = Instant.EPOCH;
    private volatile Instant doubtful = Instant.EPOCH;
    private Instant heard;
    private int looks;

    protected Relay() {}

    /** A relay without a schedule of its own: {@link #tellAll} is called by whoever made it. */
    public Relay(
            Events events,
            Channels channels,
            NewTransaction transaction,
            Clock clock,
            Iterable<EventHandler> listening) {
        this.events = events;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
        this.listening = listening;
    }

    /**
     * Begins to look, once however often it is called. To be called from a component of the application, where
     * the server's executor can be found.
     */
    public void start() {
        if (started.compareAndSet(false, true)) {
            listening = handlers.stream().toList();
            executor = Executors.newSingleThreadScheduledExecutor(FromServer.THREADS.get(ManagedThreadFactory.class));
            executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
    }

    /** Whether events of this type concern a handler; they might as long as nobody knows who listens. */
    boolean tells(EventType type) {
        Iterable<EventHandler> all = listening;
        if (all == null) {
            return true;
        }
        for (EventHandler handler : all) {
            if (handler.concerns(type)) {
                return true;
            }
        }
        return false;
    }

    @PreDestroy
    void stop() {
        if (executor != null) {
            executor.shutdown();
        }
    }

    /** There is something new: tell it now rather than at the next look. */
    public void wake() {
        if (executor != null && waiting.compareAndSet(false, true)) {
            try {
                executor.schedule(this::tellWoken, rest().toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                waiting.set(false);
            }
        }
    }

    private Duration rest() {
        Duration since = Duration.between(told, clock.instant());
        return since.isNegative() || since.compareTo(REST) > 0 ? Duration.ZERO : REST.minus(since);
    }

    private void tellWoken() {
        telling.lock();
        try {
            // what is committed from now on wakes anew
            waiting.set(false);
            attempt(this::tellAll);
        } finally {
            told = clock.instant();
            telling.unlock();
        }
    }

    private void look() {
        attempt(this::hearOthers);
        if (telling.tryLock()) {
            try {
                attempt(this::tellAll);
            } finally {
                telling.unlock();
            }
        }
    }

    /** A look must not end the schedule: what fails is logged and tried again. */
    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The relay could not look into the outbox; it will look again", failed);
        }
    }

    /** A transaction of this node failed that the database may have committed, or may be about to. */
    void doubt() {
        doubtful = clock.instant().plus(LONG_LOOK_BACK);
    }

    /**
     * Moves the channels for what other nodes committed, also before and during a time without the database; for what
     * this one did only where it does not know.
     */
    void hearOthers() {
        Instant now = clock.instant();
        boolean doubting = now.isBefore(doubtful);
        Duration back = doubting || looks % LONG_LOOK_EACH == 0 ? LONG_LOOK_BACK : LOOK_BACK;
        Instant from = (heard == null ? now : heard).minus(back);
        transaction
                .call(() -> events.since(from, doubting ? Channels.NOWHERE : channels.node()))
                .forEach(happened -> channels.heard(happened.id(), happened.channel()));
        heard = now;
        looks++;
    }

    /** Tells everything that is due, oldest first; one that fails waits and does not stop the others. */
    public void tellAll() {
        boolean more = true;
        while (more) {
            try {
                more = transaction.call(() -> tell(AT_ONCE, new long[1]));
            } catch (RuntimeException oneFailed) {
                LOG.log(Level.FINE, "Telling many at once failed; each is told alone", oneFailed);
                more = tellEach();
            }
        }
    }

    private boolean tellEach() {
        long[] telling = new long[1];
        for (int i = 0; i < AT_ONCE; i++) {
            try {
                if (!transaction.call(() -> tell(1, telling))) {
                    return false;
                }
            } catch (RuntimeException failed) {
                if (telling[0] == 0) {
                    throw failed;
                }
                LOG.log(Level.WARNING, "Event " + telling[0] + " could not be told; it will be tried again", failed);
                transaction.run(() -> events.find(telling[0]).ifPresent(event -> event.failed(clock.instant())));
            }
        }
        return true;
    }

    /** Tells so many at most, noting which it is at; gives whether there may be more. */
    private boolean tell(int most, long[] telling) {
        telling[0] = 0;
        List<DomainEvent> due = events.lockNextDue(clock.instant(), most);
        due.forEach(event -> {
            telling[0] = event.id();
            for (EventHandler handler : listening) {
                if (handler.concerns(event.type())) {
                    handler.handle(event);
                }
            }
        });
        events.relayed(due, clock.instant());
        return due.size() == most;
    }
}
