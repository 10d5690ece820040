package org.prikbord.kudos.keepsake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes stays within the note, and is read to its end. */
class LayoutTest {
    private static final Layout LAYOUT = new Layout(new Typefaces(), new Signs());
    private static final String SENTENCE = "Every pallet for the Saturday sale stood in the right order. ";
    private static final String LONG = SENTENCE.repeat(17).substring(0, 1_000);
    private static final String LONG_NAME = "Maximiliana-Theodora van der Westhuizen-Oudekerk";
    private static final int GLYPH_OF_MISSING = 0;

    static Stream<Sample> hostile() {
        return Stream.of(
                Sample.USUAL.saying(LONG),
                Sample.USUAL.saying("x".repeat(1_000)),
                Sample.USUAL.saying("W\n".repeat(500)),
                Sample.USUAL.saying("W" + "\n".repeat(900) + "W"),
                Sample.USUAL.saying("﷽".repeat(1_000)),
                Sample.USUAL.saying("e" + "\u0301\u0308\u0332".repeat(333)),
                Sample.USUAL.saying("\u202Egnp.exe \u0007\u001B[31m \uE000\uFFFF \u2028\u2029 \uFEFF"),
                Sample.USUAL.saying("👍🏽👩‍👩‍👧🇳🇱".repeat(60)),
                Sample.USUAL.saying("شكراً جزيلاً على مساعدتك (2026)! ".repeat(30)),
                Sample.USUAL.saying("תודה רבה על הכול, Anna! ".repeat(41)),
                Sample.USUAL.saying("李明谢谢你"),
                Sample.USUAL.to("W".repeat(200)).of("W".repeat(200)),
                Sample.USUAL
                        .to(String.join(", ", Collections.nCopies(20, LONG_NAME)))
                        .saying(LONG),
                Sample.USUAL.to("🎉").of("🎉").saying("🎉"),
                Sample.USUAL.to(" ").of("").saying(" "));
    }

    private static List<Page> certificate(Sample sample) {
        return LAYOUT.pages(sample.kept(), Format.CERTIFICATE);
    }

    private static List<Page> picture(Sample sample) {
        return LAYOUT.pages(sample.kept(), Format.PICTURE);
    }

    private static List<Page.Words> words(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.marks().stream())
                .filter(Page.Words.class::isInstance)
                .map(Page.Words.class::cast)
                .toList();
    }

    private static String text(List<Page> pages) {
        return words(pages).stream().map(words -> words.line().text()).collect(joining(" "));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysWithinTheNote(Sample sample) {
        staysWithin(certificate(sample), Format.CERTIFICATE);
        staysWithin(picture(sample), Format.PICTURE);
    }

    private static void staysWithin(List<Page> pages, Format format) {
        Rectangle2D note = new Rectangle2D.Float(
                format.ground(), format.ground(), format.noteWidth(), format.noteBottom() - format.ground());
        Rectangle2D below = new Rectangle2D.Float(0, format.noteBottom(), format.width(), format.foot());
        for (Page.Words words : words(pages)) {
            for (Line.Run run : words.line().runs()) {
                Rectangle2D ink =
                        run.glyphs().getOutline(words.x() + run.x(), words.y()).getBounds2D();
                assertThat(ink.isEmpty() || note.contains(ink) || below.contains(ink))
                        .as(run.text())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void showsNoBoxes(Sample sample) {
        for (Page.Words words : words(certificate(sample))) {
            for (Line.Run run : words.line().runs()) {
                int[] codes = run.glyphs().getGlyphCodes(0, run.glyphs().getNumGlyphs(), null);
                assertThat(codes).as(run.text()).doesNotContain(GLYPH_OF_MISSING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesFewPages(Sample sample) {
        assertThat(certificate(sample)).hasSizeBetween(1, 20);
        assertThat(picture(sample)).hasSize(1);
        assertThat(new Drawings().certificate(sample.kept())).isNotEmpty();
    }

    @Test
    void aThousandCharactersFitOnOnePage() {
        assertThat(certificate(Sample.USUAL.saying(LONG))).hasSize(1);
        assertThat(text(certificate(Sample.USUAL.saying(LONG)))).contains(LONG.strip());
        assertThat(text(picture(Sample.USUAL.saying(LONG)))).contains(LONG.strip());
    }

    @Test
    void nothingIsLostOnTheWayToASecondPage() {
        String names = String.join(", ", Collections.nCopies(20, LONG_NAME));
        List<Page> pages = certificate(Sample.USUAL.to(names).of("").saying(LONG));
        assertThat(pages).hasSize(2);
        assertThat(text(pages).replace("- ", "-").replace("Hazelmeer 27 November 2026 ", ""))
                .contains(names, LONG.strip());
        assertThat(text(pages.subList(1, 2))).contains("from Mees Bakhuizen");
        assertThat(text(pages.subList(0, 1))).doesNotContain("from Mees Bakhuizen");
    }

    @Test
    void aPictureSaysThatThereIsMore() {
        String text = text(picture(Sample.USUAL.saying("W".repeat(1_000))));
        assertThat(text).contains("W…").contains("from Mees Bakhuizen");
    }

    @Test
    void shortWordsSpeakUp() {
        assertThat(sizeOf("Thanks!", certificate(Sample.USUAL.saying("Thanks!"))))
                .isEqualTo(Format.CERTIFICATE.words());
        assertThat(sizeOf("Every", certificate(Sample.USUAL.saying(LONG)))).isBetween(12f, 14f);
    }

    private static float sizeOf(String begin, List<Page> pages) {
        return words(pages).stream()
                .filter(words -> words.line().text().startsWith(begin))
                .map(words -> words.line().runs().get(0).size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noWordIsLeftAlone() {
        List<String> lines = words(certificate(Sample.USUAL)).stream()
                .map(words -> words.line().text())
                .toList();
        assertThat(lines).contains("For teaching me the forklift", "without once sighing.");
    }

    @Test
    void wordsBeginAtTheSideOfTheirLanguage() {
        Page.Words words = words(certificate(Sample.USUAL.saying("תודה רבה"))).stream()
                .filter(each -> each.line().text().equals("תודה רבה"))
                .findFirst()
                .orElseThrow();
        assertThat(words.x() + words.line().width())
                .isCloseTo(Format.CERTIFICATE.right(), org.assertj.core.data.Offset.offset(0.1f));
        Page.Words name = words(certificate(Sample.USUAL.to("יעל"))).stream()
                .filter(Page.Words::heading)
                .findFirst()
                .orElseThrow();
        assertThat(name.x()).isEqualTo(Format.CERTIFICATE.left());
    }
}
