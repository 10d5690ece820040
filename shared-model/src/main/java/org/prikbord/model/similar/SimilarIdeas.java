package org.prikbord.model.similar;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaStamp;
import org.prikbord.model.idea.IdeaText;
import org.prikbord.model.idea.IdeaTexts;

/**
 * Which ideas resemble what somebody types. Answers from memory alone; every second it looks whether the ideas have
 * moved, here or on another node, and reads what was changed. As long as that fails it answers from what it has.
 */
@ApplicationScoped
public class SimilarIdeas {
    private static final Logger LOG = Logger.getLogger(SimilarIdeas.class.getName());

    /** How much later than its idea was written a transaction may commit, and how far clocks may differ. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    /** So often everything is compared with the database: for what took longer than that, and what was taken away. */
    private static final Duration SWEEP_EACH = Duration.ofMinutes(10);

    private static final int STAMPS_AT_ONCE = 5_000;
    private static final int TEXTS_AT_ONCE = 500;

    @Inject
    private IdeaTexts texts;

    @Inject
    private Channels channels;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    private final AtomicBoolean started = new AtomicBoolean();
    /** Null until everything has been read once. */
    private volatile IdeaIndex index;

    private ScheduledFuture<?> schedule;
    private long version = -1;
    private Instant heard = Instant.EPOCH;
    private Instant swept = Instant.EPOCH;
    private boolean failing;

    protected SimilarIdeas() {}

    /** Without a schedule of its own: {@link #look} is called by whoever made it. */
    public SimilarIdeas(IdeaTexts texts, Channels channels, NewTransaction transaction, Clock clock) {
        this.texts = texts;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to read and to follow, in the background, once however often it is called. To be called from a component
     * of the application, where the server's executor can be found.
     */
    public void start() {
        if (started.compareAndSet(false, true)) {
            schedule = FromServer.SCHEDULER
                    .get(ManagedScheduledExecutorService.class)
                    .scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
        if (index != null) {
            index.close();
        }
    }

    /**
     * The ideas that resemble this most, the most similar first; none rather than any that only share a few words of
     * every day. The last word may be unfinished. Nothing as long as the ideas have not been read for the first time.
     *
     * @param title as typed so far; what is longer than an idea may be is left out, so it is of the text
     */
    public List<Similar> like(String title, String text, int most) {
        IdeaIndex present = index;
        return present == null
                ? List.of()
                : present.like(capped(title, Idea.LONGEST_TITLE), capped(text, Idea.LONGEST_TEXT), most);
    }

    /** Whether the ideas have been read for the first time. */
    public boolean isReady() {
        return index != null;
    }

    private static String capped(String typed, int max) {
        return typed.length() <= max ? typed : typed.substring(0, max);
    }

    /** Reads what has changed, if anything has; what fails is told once and tried again at the next look. */
    public synchronized void look() {
        try {
            follow();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.log(Level.WARNING, "Cannot read the ideas to find similar ones; will try again", failed);
            }
            failing = true;
        }
    }

    private void follow() {
        Instant now = clock.instant();
        long moved = channels.version(Channel.IDEAS);
        IdeaIndex next = index != null && index.isWhole() ? index : new IdeaIndex();
        boolean sweep = next != index || !swept.plus(SWEEP_EACH).isAfter(now);
        if (!sweep && moved == version) {
            return;
        }
        Set<Long> there = read(next, sweep ? Instant.EPOCH : heard.minus(LOOK_BACK));
        if (sweep) {
            next.keepOnly(there);
            swept = now;
        }
        next.show();
        index = next;
        heard = now;
        version = moved;
    }

    /** Reads into the index what was changed since that moment and is not in it; gives the ids of all that was. */
    private Set<Long> read(IdeaIndex into, Instant since) {
        Set<Long> ids = new HashSet<>();
        long after = 0;
        List<IdeaStamp> page;
        do {
            long from = after;
            page = transaction.call(() -> texts.changedSince(since, from, STAMPS_AT_ONCE));
            List<Long> fresh = page.stream()
                    .filter(stamp -> !into.has(stamp))
                    .map(IdeaStamp::id)
                    .toList();
            for (int at = 0; at < fresh.size(); at += TEXTS_AT_ONCE) {
                List<Long> some = fresh.subList(at, Math.min(fresh.size(), at + TEXTS_AT_ONCE));
                List<IdeaText> read = transaction.call(() -> texts.of(some));
                read.forEach(into::put);
            }
            page.forEach(stamp -> ids.add(stamp.id()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == STAMPS_AT_ONCE);
        return ids;
    }
}
