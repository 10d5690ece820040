package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/** The browsers of {@link Live}, in a process of their own; several may be of one person. */
public final class LiveCrowd implements Ears.Listener {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int WARMING = 5;

    private final Tally heard = new Tally();
    private final Tally posted = new Tally();
    private final List<Ears.Ear> listening = new ArrayList<>();
    private final Ears ears;
    private final Wires writers;
    private final List<String> cookies;

    private LiveCrowd(int port, List<String> cookies) throws IOException {
        this.cookies = cookies;
        ears = new Ears(port, this);
        writers = new Wires(port, posted);
    }

    /** Takes port, file of cookies, number of connections, number of posts, text. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LiveCrowd crowd = new LiveCrowd(Integer.parseInt(arguments[0]), Files.readAllLines(Path.of(arguments[1])));
        crowd.open(Integer.parseInt(arguments[2]));
        for (int i = 0; i < WARMING; i++) {
            crowd.post(arguments[4] + " w" + i, new Tally());
        }
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            crowd.post(arguments[4] + " " + i, crowd.heard);
        }
        crowd.tell();
        System.exit(0);
    }

    private void open(int connections) throws IOException {
        Thread hearing = new Thread(ears, "ears");
        hearing.setDaemon(true);
        hearing.start();
        for (int i = 0; i < connections; i++) {
            listening.add(ears.open("/feed/live", cookies.get(i % cookies.size())));
        }
    }

    /** From the moment that the post is sent; who has not heard of it at all is a fault. */
    private void post(String text, Tally tally) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        long sent = System.nanoTime();
        writers.post(cookies.get(0), text, sent);
        Wait.whether(AT_MOST, () -> listening.stream().allMatch(ear -> ear.hasHeardSince(sent)));
        for (Ears.Ear ear : listening) {
            if (ear.hasHeardSince(sent)) {
                tally.took(ear.last - sent);
            } else {
                heard.fault("has not heard of a post");
            }
        }
    }

    private void tell() {
        Screen.say(String.format(
                Locale.ROOT,
                "open=%d heard=%d p50=%.1f p99=%.1f slowest=%.1f post50=%.1f faults=%d %s%s",
                listening.stream().filter(ear -> !ear.closed).count(),
                heard.count(),
                heard.percentile(0.50),
                heard.percentile(0.99),
                heard.percentile(1),
                posted.percentile(0.50),
                heard.faults() + posted.faults(),
                heard.told(),
                posted.told()));
    }

    /** The first that is said after a post counts: nobody else moves anything. */
    @Override
    public void heard(Ears.Ear ear, String text, long moment) {
        if (text.contains("\"feed\"")) {
            ear.last = moment;
        }
    }

    @Override
    public void ended(Ears.Ear ear, String why) {
        heard.fault("a live connection ended: " + why);
    }
}
