package org.prikbord.kudos.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.prikbord.kudos.keepsake.Drawings;
import org.prikbord.kudos.keepsake.Keepsake;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * How long a certificate takes: short and long words, one name and twenty, in turns. The first one reads the fonts, and
 * is told beside; all but one of twenty later ones must be there within the goal. The picture is told, too.
 */
final class CertificateFigures implements Figures {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 400;
    private static final double GOAL = 300;

    private static final List<Keepsake> KEPT = List.of(
            kept("Tomasz Wolański", "For teaching me the forklift without once sighing."),
            kept("Γιώργος Παπαδόπουλος", "You stayed until the last pallet stood. ".repeat(8)),
            kept(
                    "Şule Öztürk, ".repeat(20),
                    "Every pallet for the Saturday sale stood in the right order. ".repeat(16)));

    private static Keepsake kept(String names, String words) {
        return new Keepsake(
                1,
                "Thank you",
                names,
                names,
                "Night team, Tiel",
                words,
                "from",
                "Mees Bakhuizen",
                "Weekend helpers",
                "heart",
                "Care for each other",
                "27 November 2026",
                Instant.EPOCH,
                "Hazelmeer",
                "#0e625c",
                Locale.UK);
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public void measure(Results results) throws IOException {
        Drawings drawings = new Drawings();
        double cold = millis(kept -> drawings.certificate(kept).length, KEPT.get(0));
        double[] times = times(kept -> drawings.certificate(kept).length);
        double[] pictures = times(kept -> drawings.picture(kept).length);
        Screen.say(String.format(
                Locale.ROOT,
                "certificate: the first %.0f ms with its fonts, then median %.1f ms, 95 %% within %.1f ms; picture: %.1f and %.1f ms",
                cold,
                within(times, 0.5),
                within(times, 0.95),
                within(pictures, 0.5),
                within(pictures, 0.95)));
        results.atMost("kudos.certificate", within(times, 0.95), "ms", GOAL);
    }

    private static double[] times(ToIntFunction<Keepsake> made) {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double time = millis(made, KEPT.get(Math.floorMod(round, KEPT.size())));
            if (round >= 0) {
                times[round] = time;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double millis(ToIntFunction<Keepsake> made, Keepsake kept) {
        long start = System.nanoTime();
        if (made.applyAsInt(kept) == 0) {
            throw new IllegalStateException("Nothing was made");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double within(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
