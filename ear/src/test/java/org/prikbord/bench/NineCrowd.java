package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/** The browsers of {@link Nine}, in a process of their own. */
public final class NineCrowd implements Ears.Listener {
    /** The live connections that each browser keeps. */
    static final List<String> LIVE = List.of("/feed/live");

    /** Who has never been here and has to fetch everything: every so manieth. */
    private static final int NEW_EVERY = 5;

    private static final int POST_EVERY = 5;
    private static final int HEARD_WITHIN = 4;
    /** One in so many may hear later than that; nobody may miss the last post. */
    private static final int MAY_BE_LATE = 1_000;

    private static final int HEARD_AT_ALL = 30;
    private static final int KEPT_ALIVE = 20;

    /** Asking may be spread over so long; later would only hide how slow it is. */
    private static final int ASKED_WITHIN = 4000;

    private static final Pattern PAUSE = Pattern.compile("\"after\":(\\d+),\"within\":(\\d+)");

    private final int port;
    private final List<String> cookies;
    private final List<String[]> plan = new ArrayList<>();
    private final double seconds;
    private final String look;
    private final int looks;
    private final String text;
    private final Tally asked = new Tally();
    private final Tally looked = new Tally();
    private final Tally heard = new Tally();
    private final Tally posted = new Tally();
    private final Wires lookers;
    private final AtomicInteger visits = new AtomicInteger();
    private final LongAdder messages = new LongAdder();
    private final LongAdder late = new LongAdder();
    private volatile long lastPost;
    private final LongAccumulator pauses = new LongAccumulator(Long::max, 0);
    private final Collection<Ears.Ear> listening = new ConcurrentLinkedQueue<>();
    private final Ears ears;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(64);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    private NineCrowd(String[] arguments) throws IOException {
        port = Integer.parseInt(arguments[0]);
        cookies = Files.readAllLines(Path.of(arguments[1]));
        for (String line : Files.readAllLines(Path.of(arguments[2]))) {
            plan.add(line.split(" ", 3));
        }
        seconds = Double.parseDouble(arguments[3]);
        look = arguments[4];
        looks = Integer.parseInt(arguments[5]);
        text = arguments[6];
        lookers = new Wires(port, looked);
        ears = new Ears(port, this);
    }

    /** Takes port, file of cookies, file of the plan, seconds, what to look at, by how many per cent, text. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NineCrowd crowd = new NineCrowd(arguments);
        crowd.come();
        crowd.tell();
        System.exit(0);
    }

    private void come() throws InterruptedException {
        Thread hearing = new Thread(ears, "ears");
        hearing.setDaemon(true);
        hearing.start();
        Wires writers = new Wires(port, posted);
        AtomicInteger number = new AtomicInteger();
        var writing = clock.scheduleAtFixedRate(
                () -> post(writers, number.incrementAndGet()), POST_EVERY, POST_EVERY, TimeUnit.SECONDS);
        var telling = clock.scheduleAtFixedRate(
                () -> Screen.say(listening.size() + " connections are open"), 30, 30, TimeUnit.SECONDS);
        Pace.keep(
                cookies.size(),
                cookies.size() / seconds,
                (visit, moment) -> threads.execute(() -> visit(visit, moment)));
        // all have come; two more posts for everyone to hear of
        clock.schedule(() -> writing.cancel(false), 2L * POST_EVERY + 1, TimeUnit.SECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3L * POST_EVERY + HEARD_WITHIN);
        Pace.keep(2, 1e9 / (end - System.nanoTime()), (wait, moment) -> {});
        telling.cancel(false);
        waitForTheLate();
        if (visits.get() < cookies.size()) {
            asked.fault((cookies.size() - visits.get()) + " have not got the page yet");
        }
    }

    private void waitForTheLate() {
        Wait.whether(Duration.ofSeconds(HEARD_AT_ALL), () -> deaf() == 0);
        for (long missed = deaf(); missed > 0; missed--) {
            heard.fault("never heard of the last post");
        }
        if (late.sum() * MAY_BE_LATE > late.sum() + heard.count()) {
            heard.fault(late + " heard later than after " + HEARD_WITHIN + " s");
        }
    }

    /** How many have not heard of the last post. */
    private long deaf() {
        long sent = lastPost;
        return listeningAt(sent).filter(ear -> !ear.hasHeardSince(sent)).count();
    }

    private Stream<Ears.Ear> listeningAt(long moment) {
        return listening.stream().filter(ear -> !ear.closed && ear.since < moment);
    }

    private void tell() {
        long open = listening.stream().filter(ear -> !ear.closed).count();
        Screen.say(String.format(
                Locale.ROOT,
                "people=%d open=%d p50=%.1f p99=%.1f requests=%d looks=%d look99=%.1f heard=%d heard50=%.1f"
                        + " heard99=%.1f late=%d pause=%d messages=%d posts=%d"
                        + " faults=%d %s%s%s%s",
                cookies.size(),
                open,
                asked.percentile(0.50),
                asked.percentile(0.99),
                asked.count(),
                looked.count(),
                looked.percentile(0.99),
                heard.count(),
                heard.percentile(0.50),
                heard.percentile(0.99),
                late.sum(),
                pauses.get(),
                messages.sum(),
                posted.count(),
                asked.faults() + looked.faults() + heard.faults() + posted.faults(),
                asked.told(),
                looked.told(),
                heard.told(),
                posted.told()));
    }

    /** One person: what the plan says on a connection of their own, and then the live ones. */
    private void visit(int number, long moment) {
        String cookie = cookies.get(number);
        boolean firstTime = number % NEW_EVERY == 0;
        try {
            Wire wire = new Wire(port);
            long start = moment;
            for (String[] line : plan) {
                boolean known = line[0].equals("again") && !firstTime && !line[2].isEmpty();
                if (line[0].equals("first") && !firstTime) {
                    continue;
                }
                if (!wire.isOpen()) {
                    wire.close();
                    wire = new Wire(port);
                }
                int status =
                        wire.get(line[1], Wires.headers(cookie) + (known ? "If-None-Match: " + line[2] + "\r\n" : ""));
                asked.took(System.nanoTime() - start);
                if (status != 200 && !(known && status == 304)) {
                    asked.fault(line[1] + " answered " + status);
                }
                start = System.nanoTime();
            }
            Wire kept = wire;
            clock.schedule(() -> close(kept), KEPT_ALIVE, TimeUnit.SECONDS);
        } catch (IOException broken) {
            asked.fault("a visit: " + broken);
        }
        for (String path : LIVE) {
            listen(path, cookie);
        }
        visits.incrementAndGet();
    }

    private void close(Wire wire) {
        try {
            wire.close();
        } catch (IOException gone) {
            asked.fault("closing: " + gone);
        }
    }

    private void listen(String path, String cookie) {
        long start = System.nanoTime();
        try {
            Ears.Ear ear = ears.open(path, cookie);
            asked.took(System.nanoTime() - start);
            listening.add(ear);
        } catch (IOException refused) {
            asked.fault(path + ": " + refused);
        }
    }

    /** Posts, and looks after some seconds who has not heard of it. */
    private void post(Wires writers, int number) {
        long sent = System.nanoTime();
        lastPost = sent;
        writers.post(cookies.get(number % cookies.size()), text + " " + number, sent);
        clock.schedule(
                () -> listeningAt(sent).forEach(ear -> {
                    if (ear.hasHeardSince(sent)) {
                        heard.took(ear.last - sent);
                    } else {
                        late.increment();
                    }
                }),
                HEARD_WITHIN,
                TimeUnit.SECONDS);
    }

    /** Looks for what is new, at the moment that the server names. */
    @Override
    public void heard(Ears.Ear ear, String text, long moment) {
        if (text.contains("\"feed\"")) {
            ear.last = moment;
            messages.increment();
            if (Math.floorMod(ear.cookie().hashCode(), 100) < looks) {
                double millis = pause(text);
                pauses.accumulate((long) millis);
                if (millis > ASKED_WITHIN) {
                    looked.fault("told to ask only after " + millis + " ms");
                }
                long pause = (long) (millis * 1e6);
                threads.schedule(() -> lookers.get(look, ear.cookie(), moment + pause), pause, TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void ended(Ears.Ear ear, String why) {
        asked.fault("a live connection ended: " + why);
    }

    /** In how many milliseconds to ask, as the server says. */
    private static double pause(String text) {
        Matcher found = PAUSE.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("It does not say when to ask: " + text);
        }
        return Integer.parseInt(found.group(1)) + Math.random() * Integer.parseInt(found.group(2));
    }
}
