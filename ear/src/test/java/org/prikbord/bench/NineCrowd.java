package org.prikbord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.proof.Screen;

/** The browsers of {@link Nine}, in a process of their own. */
public final class NineCrowd {
    /** The live connections that each browser keeps. */
    static final List<String> LIVE = List.of("/feed/live");

    /** Who has never been here and has to fetch everything: every so manieth. */
    private static final int NEW_EVERY = 5;

    private static final int POST_EVERY = 5;
    private static final int HEARD_WITHIN = 4;
    private static final int KEPT_ALIVE = 20;
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
    private final Collection<Ear> ears = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
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
    }

    /** Takes port, file of cookies, file of the plan, seconds, what to look at, by how many per cent, text. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NineCrowd crowd = new NineCrowd(arguments);
        crowd.come();
        crowd.tell();
        System.exit(0);
    }

    private void come() throws InterruptedException {
        Wires writers = new Wires(port, posted);
        AtomicInteger number = new AtomicInteger();
        var writing = clock.scheduleAtFixedRate(
                () -> post(writers, number.incrementAndGet()), POST_EVERY, POST_EVERY, TimeUnit.SECONDS);
        var telling = clock.scheduleAtFixedRate(
                () -> Screen.say(ears.size() + " connections are open"), 30, 30, TimeUnit.SECONDS);
        Pace.keep(
                cookies.size(),
                cookies.size() / seconds,
                (visit, moment) -> threads.execute(() -> visit(visit, moment)));
        // all have come; two more posts for everyone to hear of
        clock.schedule(() -> writing.cancel(false), 2L * POST_EVERY + 1, TimeUnit.SECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3L * POST_EVERY + HEARD_WITHIN);
        Pace.keep(2, 1e9 / (end - System.nanoTime()), (wait, moment) -> {});
        telling.cancel(false);
        if (visits.get() < cookies.size()) {
            asked.fault((cookies.size() - visits.get()) + " have not got the page yet");
        }
    }

    private void tell() {
        long open = ears.stream().filter(ear -> !ear.closed).count();
        Screen.say(String.format(
                Locale.ROOT,
                "people=%d open=%d p50=%.1f p99=%.1f requests=%d looks=%d look99=%.1f heard=%d heard99=%.1f posts=%d"
                        + " faults=%d %s%s%s%s",
                cookies.size(),
                open,
                asked.percentile(0.50),
                asked.percentile(0.99),
                asked.count(),
                looked.count(),
                looked.percentile(0.99),
                heard.count(),
                heard.percentile(0.99),
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
        Ear ear = new Ear(cookie);
        try {
            http.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .connectTimeout(Duration.ofSeconds(20))
                    .buildAsync(URI.create("ws://localhost:" + port + path), ear)
                    .join();
            asked.took(System.nanoTime() - start);
            ear.since = System.nanoTime();
            ears.add(ear);
        } catch (CompletionException refused) {
            asked.fault(path + ": " + refused.getCause());
        }
    }

    /** Posts, and looks after some seconds who has not heard of it. */
    private void post(Wires writers, int number) {
        long sent = System.nanoTime();
        writers.post(cookies.get(number % cookies.size()), text + " " + number, sent);
        clock.schedule(
                () -> {
                    for (Ear ear : ears) {
                        if (!ear.closed && ear.since < sent) {
                            long after = ear.last - sent;
                            if (ear.last == 0 || after < 0) {
                                heard.fault("not heard within " + HEARD_WITHIN + " s");
                            } else {
                                heard.took(after);
                            }
                        }
                    }
                },
                HEARD_WITHIN,
                TimeUnit.SECONDS);
    }

    /** What listens at the end of one live connection. */
    private final class Ear implements WebSocket.Listener {
        private final String cookie;
        private volatile long since;
        private volatile long last;
        private volatile boolean closed;

        Ear(String cookie) {
            this.cookie = cookie;
        }

        @Override
        public java.util.concurrent.CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean whole) {
            if (data.toString().contains("\"feed\"")) {
                long now = System.nanoTime();
                last = now;
                if (Math.floorMod(cookie.hashCode(), 100) < looks) {
                    long pause = (long) (pause(data) * 1e6);
                    threads.schedule(() -> lookers.get(look, cookie, now + pause), pause, TimeUnit.NANOSECONDS);
                }
            }
            socket.request(1);
            return null;
        }

        /** In how many milliseconds to ask, as the server says. */
        private static double pause(CharSequence data) {
            Matcher found = PAUSE.matcher(data);
            if (!found.find()) {
                throw new IllegalStateException("It does not say when to ask: " + data);
            }
            return Integer.parseInt(found.group(1)) + Math.random() * Integer.parseInt(found.group(2));
        }

        @Override
        public java.util.concurrent.CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed = true;
            asked.fault("a live connection was closed: " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable broken) {
            closed = true;
            asked.fault("a live connection broke: " + broken);
        }
    }
}
