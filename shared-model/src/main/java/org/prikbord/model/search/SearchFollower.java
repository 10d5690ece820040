package org.prikbord.model.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Events;

/**
 * Keeps the index of this node as the database is. Twice a second it looks whether anything moved, here or on another
 * node, and reads what was changed; from time to time it compares everything, page by page, and goes on following
 * meanwhile. An empty index is made whole in the same way. Nobody who writes waits for it.
 */
@ApplicationScoped
public class SearchFollower {
    private static final Logger LOG = Logger.getLogger(SearchFollower.class.getName());
    private static final long LOOK_EACH_MILLIS = 500;

    /** How much later than its event a transaction may commit, and how far clocks may differ. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);
    /** The same, for slow ones, at every so manieth look. */
    private static final Duration LONG_LOOK_BACK = Duration.ofMinutes(5);

    private static final int LONG_LOOK_EACH = 60;

    /** Less than the two seconds within which everything new is to be found. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final int STAMPS_AT_ONCE = 1_000;
    private static final int AT_ONCE = 1_000;
    private static final Set<Channel> CHANNELS = EnumSet.of(Channel.FEED, Channel.KUDOS, Channel.IDEAS, Channel.PEOPLE);

    @Inject
    private SearchSources sources;

    @Inject
    private Events events;

    @Inject
    private Channels channels;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    private final AtomicBoolean started = new AtomicBoolean();
    private ScheduledExecutorService executor;
    private Kept kept;
    private volatile SearchIndex index;
    private volatile SearchState state = new SearchState(false, 0, false);
    private volatile boolean doubtful;
    private volatile boolean stopping;

    private Map<Channel, Long> versions = Map.of();
    private final Memory memory = new Memory();
    private final Set<FoundKind> due = EnumSet.allOf(FoundKind.class);
    private Instant heard;
    private Instant swept = Instant.EPOCH;
    private Instant rested = Instant.EPOCH;
    private Duration rest = SHORTEST_REST;
    private int looks;

    protected SearchFollower() {}

    /** Without a schedule of its own: {@link #look} is called by whoever made it. */
    public SearchFollower(
            SearchSources sources,
            Events events,
            Channels channels,
            NewTransaction transaction,
            Clock clock,
            Settings settings) {
        this.sources = sources;
        this.events = events;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Begins to follow, in the background, once however often it is called. To be called from a component of the
     * application, where the server's threads can be found.
     */
    public void start() {
        if (started.compareAndSet(false, true)) {
            executor = Executors.newSingleThreadScheduledExecutor(FromServer.THREADS.get(ManagedThreadFactory.class));
            executor.scheduleWithFixedDelay(this::look, LOOK_EACH_MILLIS, LOOK_EACH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Ends following, and lets another node have the folder. */
    @PreDestroy
    public void stop() {
        stopping = true;
        if (executor != null) {
            executor.shutdown();
        }
        close();
    }

    private synchronized void close() {
        index = null;
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    /** The index, or null as long as there is none. */
    SearchIndex index() {
        return index;
    }

    public SearchState state() {
        return state;
    }

    /** Somebody could not ask it. */
    void doubt() {
        doubtful = true;
    }

    /** Reads what has changed, if anything has; what fails is told once and tried again. */
    public synchronized void look() {
        Instant now = clock.instant();
        if (stopping || now.isBefore(rested)) {
            return;
        }
        try {
            open();
            follow(now);
            // for what took longer than the long look goes back, and what no event told of
            if (!swept.plus(Duration.ofMinutes(settings.searchEveryMinutes())).isAfter(now)) {
                due.addAll(EnumSet.allOf(FoundKind.class));
                swept = now;
            }
            sweep();
            state = new SearchState(state.whole(), state.percent(), false);
            rest = SHORTEST_REST;
        } catch (IndexBroken broken) {
            fail(broken);
            throwAway();
        } catch (RuntimeException failed) {
            fail(failed);
        }
    }

    private void fail(RuntimeException failed) {
        if (!stopping) {
            LOG.log(
                    state.failing() ? Level.FINE : Level.WARNING,
                    "The search index does not follow; trying again",
                    failed);
        }
        state = new SearchState(state.whole(), state.percent(), true);
        // what was met may not have been written
        memory.forget();
        due.addAll(EnumSet.allOf(FoundKind.class));
        rested = clock.instant().plus(rest);
        rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
    }

    private void throwAway() {
        index = null;
        state = new SearchState(false, 0, true);
        try {
            kept.throwAway();
        } catch (RuntimeException unusable) {
            // a disk that is full or gone: the next try finds it so again, or better
            LOG.log(Level.FINE, "The search index could not be thrown away", unusable);
        }
    }

    private void open() {
        if (kept == null) {
            Path root = settings.searchDirectory().map(Path::of).orElseGet(IndexFolder::ofServer);
            kept = new Kept(root, transaction.call(sources::databaseName));
        }
        if (doubtful) {
            doubtful = false;
            kept.check();
        }
        if (index == null) {
            index = kept.open();
            state = new SearchState(kept.isWhole(), kept.isWhole() ? 100 : 0, state.failing());
        }
    }

    private void follow(Instant now) {
        boolean longLook = looks++ % LONG_LOOK_EACH == 0;
        Map<Channel, Long> moved = new EnumMap<>(Channel.class);
        CHANNELS.forEach(channel -> moved.put(channel, channels.version(channel)));
        if (!longLook && moved.equals(versions)) {
            return;
        }
        Instant since = (heard == null ? now : heard).minus(longLook ? LONG_LOOK_BACK : LOOK_BACK);
        Changes changes = new Changes();
        transaction.run(() -> {
            changes.take(events.touched(since).stream()
                    .filter(event -> memory.isNew(event.id()))
                    .toList());
            changes.complete(sources, since, memory);
        });
        for (FoundKind kind : FoundKind.values()) {
            renew(kind, changes.of(kind));
        }
        due.addAll(changes.everything());
        heard = now;
        versions = moved;
    }

    /** Reads these; takes out those that are not there, and what stood under them. */
    private void renew(FoundKind kind, Set<Long> ids) {
        List<Long> all = List.copyOf(ids);
        for (int at = 0; at < all.size() && !stopping; at += AT_ONCE) {
            long start = System.nanoTime();
            Set<Long> some = new HashSet<>(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
            List<Entry> entries = transaction.call(() -> sources.of(kind).entries(some));
            Set<String> there = entries.stream().map(entry -> entry.key).collect(Collectors.toSet());
            Set<String> gone = some.stream()
                    .map(kind::of)
                    .filter(key -> !there.contains(key))
                    .collect(Collectors.toSet());
            List<String> under = index.under(gone);
            index.write(entries, Stream.concat(gone.stream(), under.stream()).toList());
            restTwiceAsLong(System.nanoTime() - start);
        }
    }

    /** Compares all of the kinds that are due with the database. */
    private void sweep() {
        if (due.isEmpty()) {
            return;
        }
        Progress progress = kept.isWhole() ? null : new Progress(sources, transaction);
        for (FoundKind kind : List.copyOf(due)) {
            due.remove(kind);
            sweep(kind, progress);
        }
        if (!stopping) {
            kept.beWhole();
            state = new SearchState(true, 100, false);
        }
    }

    private void sweep(FoundKind kind, Progress progress) {
        long after = 0;
        boolean more = true;
        while (more && !stopping) {
            long from = after;
            long start = System.nanoTime();
            Map<Long, String> there = transaction.call(() -> sources.of(kind).stamps(from, STAMPS_AT_ONCE));
            more = there.size() == STAMPS_AT_ONCE;
            long to = more ? List.copyOf(there.keySet()).get(there.size() - 1) : Long.MAX_VALUE - 1;
            Map<Long, String> known = index.stamps(kind, from, to);
            Set<Long> other = new HashSet<>();
            there.forEach((id, stamp) -> {
                // who finds a topic depends on posts, of which its stamp knows nothing
                if (kind == FoundKind.TOPIC || !stamp.equals(known.get(id))) {
                    other.add(id);
                }
            });
            known.keySet().stream().filter(id -> !there.containsKey(id)).forEach(other::add);
            restTwiceAsLong(System.nanoTime() - start);
            renew(kind, other);
            if (progress != null) {
                state = new SearchState(false, progress.at(kind, to), false);
            }
            after = to;
            follow(clock.instant());
        }
    }

    /** Where there is much to do, about a third of the time goes into it: the board is used while an index of millions is made anew. */
    private void restTwiceAsLong(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(2 * nanos, LONGEST_PAUSE.toNanos()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
