package org.prikbord.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.PictureFiles;

/** What somebody may mean badly is refused in a sentence, or drawn anew so that nothing of it is left. */
class HostilePicturesTest {
    private static final int MOST_MEGABYTES = 200;

    /** Those of which one Java can draw something and another cannot. */
    private static final Set<String> EITHER = Set.of("JPEG in the colours of printers", "JPEG that breaks off");

    /** Those of which something can be drawn; all others are refused. */
    private static final Set<String> HARMLESS = Set.of(
            "GIF that never ends",
            "GIF with a script behind it",
            "JPEG with a page behind it",
            "JPEG with a page in its comment",
            "JPEG with its place",
            "JPEG with two megabytes of profile",
            "PNG with a text that grows to 500 MB",
            "PNG with an archive behind it");

    private final PictureMaker maker = new PictureMaker();

    static Stream<Arguments> hostile() throws IOException {
        return PictureFiles.hostile().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void isRefusedOrMadeHarmless(String what, byte[] file) throws IOException {
        Drawn drawn;
        try {
            drawn = maker.make(file);
        } catch (RuleBroken refused) {
            assertThat(refused.field()).contains("picture");
            assertThat(HARMLESS).doesNotContain(what);
            return;
        }
        assertThat(HARMLESS.contains(what) || EITHER.contains(what)).isTrue();
        for (byte[] bytes : List.of(drawn.bytes(), drawn.thumbnail())) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("script", "html", "Exif", "GPS", "ICC", "PK", "5.1214E");
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes))).isNotNull();
            assertThat(bytes.length).isLessThan(20_000);
        }
        assertThat(drawn.contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void thereAreTwentyAndMore() throws IOException {
        assertThat(PictureFiles.hostile())
                .hasSizeGreaterThanOrEqualTo(20)
                .containsKeys(HARMLESS.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void noneIsAFaultHoweverItIsDamaged(String kind) throws IOException {
        byte[] whole = PictureFiles.drawn(kind, 60, 40);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] file = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = 0; j < 1 + i % 8 && file.length > 4; j++) {
                file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(maker.make(file).contentType()).isEqualTo("image/jpeg");
            } catch (RuleBroken refused) {
                assertThat(refused.field()).contains("picture");
            }
        }
    }

    @Test
    void refusesAJpegThatHasToBeInMemoryAsAWholeFromTwentyMillionDots() throws IOException {
        assertThat(maker.make(PictureFiles.jpeg(2_000, 1_500, true)).width()).isEqualTo(1_600);
        assertThatThrownBy(() -> maker.make(PictureFiles.jpeg(5_000, 4_100, true)))
                .hasMessageContaining("picture.tooManyPixels")
                .hasMessageContaining("20");
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("JPEG", 8_660, 5_773, false, 0),
                Arguments.of("JPEG just before every other dot is left out", 6_399, 6_399, false, 0),
                Arguments.of("JPEG that comes in several scans", 5_000, 3_990, true, 0),
                Arguments.of("PNG of sixteen bits that shines through", 7_071, 7_071, false, 16),
                Arguments.of("PNG of sixteen bits at its largest once dots are left out", 6_399, 6_399, false, 16),
                Arguments.of("PNG of one long line after the other", 30_000, 1_666, false, 16));
    }

    /** In a Java of its own, with what it takes from the system beside its heap. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void fiftyMillionDotsTakeLessThanTwoHundredMegabytes(
            String what, int width, int height, boolean scans, int depth, @TempDir Path folder)
            throws IOException, InterruptedException {
        byte[] made = depth == 0
                ? PictureFiles.jpeg(width, height, scans)
                : PictureFiles.png(width, height, depth, 6, height);
        Path small = Files.write(folder.resolve("small"), PictureFiles.drawn("png", 2_000, 1_000));
        Path file = Files.write(folder.resolve("large"), made);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + (MOST_MEGABYTES - 40) + "m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnePicture.class.getName(),
                        small.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        if (said.contains("megabytes")) {
            int taken = Integer.parseInt(said.replaceAll("(?s).*megabytes (\\d+).*", "$1"));
            assertThat(taken).as(what).isLessThan(MOST_MEGABYTES);
        }
    }
}
