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
 * and asks, so that nothing kept can be sent and nothing queues. The same kind of posts is on top at every size. A second
 * board that stays at the first size is asked in turns with the one that grows, so that a machine which becomes slower
 * meanwhile does not count as growth; and how both compare at the first size is taken out of the figure.
 */
final class Growth {
    private static final int ON_TOP = 25;
    private static final int WARMING = 600;
    private static final int ASKED = 40;
    private static final List<Read> READS =
            Reads.ALL.stream().filter(read -> read.state() != Read.State.KNOWN).toList();

    private final Stage small;
    private final Stage large;
    private final Texts texts;
    private final Map<String, Map<Integer, Double>> ratios = new LinkedHashMap<>();

    /** @param small stays as it is, at the first size */
    Growth(Stage small, Stage large, Texts texts) {
        this.small = small;
        this.large = large;
        this.texts = texts;
    }

    /** The servers compile what they do often: all of that must be over before the first size. */
    void warm() {
        for (Stage stage : List.of(small, large)) {
            long last = stage.postgres().number("select max(id) from post");
            for (Read read : READS) {
                for (int i = 0; i < WARMING; i++) {
                    millis(stage, read, false);
                }
            }
            stage.quiet();
            stage.postgres().write("delete from post_topic where post_id > ?", last);
            stage.postgres().write("delete from post where id > ?", last);
        }
    }

    /** Measures each read with so many posts in the tables of the large board. */
    void at(int size) {
        for (int i = 0; i < ON_TOP; i++) {
            comment(small, post(small, texts.fresh()));
            comment(large, post(large, texts.fresh()));
        }
        for (Read read : READS) {
            measure(read, size);
        }
    }

    private void measure(Read read, int size) {
        List<Double> ofSmall = new ArrayList<>();
        List<Double> ofLarge = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            ofSmall.add(millis(small, read, true));
            ofLarge.add(millis(large, read, true));
        }
        double large = Ratio.median(ofLarge);
        double small = Ratio.median(ofSmall);
        ratios.computeIfAbsent(read.name(), name -> new TreeMap<>()).put(size, large / small);
        Screen.say(String.format(
                Locale.ROOT,
                "  growth: %s takes %.1f ms (median of %d) at %,d posts, beside %.1f ms on the small board: %.3f",
                read.name(),
                large,
                ASKED,
                size,
                small,
                large / small));
    }

    private double millis(Stage stage, Read read, boolean alone) {
        String text = texts.fresh();
        post(stage, text);
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

    private static long post(Stage stage, String text) {
        return created(stage.writer().post("/feed/api/posts", Bodies.message(text)));
    }

    private static void comment(Stage stage, long post) {
        created(stage.writer().post("/feed/api/posts/" + post + "/comments", Bodies.comment("Dank je wel, Merci")));
    }

    private static long created(Caller.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("A post answered " + answer.status() + ": " + answer.text());
        }
        return answer.id();
    }

    /** The worst of the reads: how the large board compares with the small one at the last size, beside the first. */
    double worst(int first, int last) {
        return ratios.values().stream()
                .mapToDouble(ofRead -> ofRead.get(last) / ofRead.get(first))
                .max()
                .orElseThrow();
    }
}
