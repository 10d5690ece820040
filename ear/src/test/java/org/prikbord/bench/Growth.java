package org.prikbord.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.proof.Screen;

/**
 * How much slower an answer becomes by what is stored: one gentle client posts, waits until all that follows is done,
 * and asks, so that nothing kept can be sent and nothing queues. The same kind of posts is on top at every size.
 */
final class Growth {
    private static final int ON_TOP = 25;
    private static final int WARMING = 600;
    private static final int ASKED = 40;

    private final Stage stage;
    private final Texts texts;
    private final Map<String, Map<Integer, Double>> medians = new LinkedHashMap<>();

    Growth(Stage stage, Texts texts) {
        this.stage = stage;
        this.texts = texts;
    }

    /** The server compiles what it does often: all of that must be over before the first size. */
    void warm() {
        long last = stage.postgres().number("select max(id) from post");
        for (Read read : Reads.ALL) {
            for (int i = 0; read.state() != Read.State.KNOWN && i < WARMING; i++) {
                millis(read, false);
            }
        }
        stage.quiet();
        stage.postgres().write("delete from post_topic where post_id > ?", last);
        stage.postgres().write("delete from post where id > ?", last);
    }

    /** Measures each read with so many posts in the tables. */
    void at(int size) {
        for (int i = 0; i < ON_TOP; i++) {
            comment(post(texts.fresh()));
        }
        for (Read read : Reads.ALL) {
            if (read.state() != Read.State.KNOWN) {
                measure(read, size);
            }
        }
    }

    private void measure(Read read, int size) {
        Map<Integer, Double> ofRead = medians.computeIfAbsent(read.name(), name -> new TreeMap<>());
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            found.add(millis(read, true));
        }
        double median = Ratio.median(found);
        ofRead.put(size, median);
        Screen.say(String.format(
                Locale.ROOT,
                "  growth: %s takes %.1f ms (median of %d) at %,d posts",
                read.name(),
                median,
                ASKED,
                size));
    }

    private double millis(Read read, boolean alone) {
        String text = texts.fresh();
        post(text);
        if (alone) {
            stage.quiet();
        }
        long start = System.nanoTime();
        Client.Seen seen = Client.get(
                stage.address(), read.path(), read.headers(), stage.cookies().get(0));
        double millis = (System.nanoTime() - start) / 1e6;
        read.mustShow(seen, Texts.markOf(text));
        return millis;
    }

    private long post(String text) {
        return created(stage.writer().post("/feed/api/posts", Bodies.message(text)));
    }

    private void comment(long post) {
        created(stage.writer().post("/feed/api/posts/" + post + "/comments", Bodies.comment("Dank je wel, Merci")));
    }

    private static long created(Caller.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("A post answered " + answer.status() + ": " + answer.text());
        }
        return answer.id();
    }

    /** The worst of the reads: its median at the last size beside that at the first. */
    double worst(int first, int last) {
        return medians.values().stream()
                .mapToDouble(ofRead -> ofRead.get(last) / ofRead.get(first))
                .max()
                .orElseThrow();
    }
}
