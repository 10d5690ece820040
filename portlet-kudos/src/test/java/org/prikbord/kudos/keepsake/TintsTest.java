package org.prikbord.kudos.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TintsTest {
    private static final double READABLE = 4.5;

    @Test
    void takesTheCompanysColourAsItIsWhereThatCanBeRead() {
        assertThat(Tints.of("#0e625c", 0).accent()).isEqualTo(new Color(0x0e625c));
        assertThat(Tints.of("#27476e", 0).accent()).isEqualTo(new Color(0x27476e));
    }

    @Test
    void everyColourCanBeReadOnEveryPaper() {
        IntStream.range(0, 360).forEach(degree -> {
            for (float strength : new float[] {0, 0.5f, 1}) {
                Color given = Color.getHSBColor(degree / 360f, strength, 1);
                String hex = String.format("#%06x", given.getRGB() & 0xffffff);
                for (int paper = 0; paper < 4; paper++) {
                    Tints tints = Tints.of(hex, paper);
                    assertThat(contrast(tints.accent(), tints.paper())).as(hex).isGreaterThan(READABLE);
                }
            }
        });
    }

    @Test
    void smallTextCanBeReadOnEveryPaperAndOnTheBoard() {
        for (int paper = 0; paper < 4; paper++) {
            Tints tints = Tints.of("#0e625c", paper);
            assertThat(contrast(tints.softInk(), tints.paper())).isGreaterThan(READABLE);
            assertThat(contrast(tints.softInk(), tints.board())).isGreaterThan(READABLE);
        }
    }

    /** As WCAG 2 counts it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int light) {
        double x = light / 255.0;
        return x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }
}
