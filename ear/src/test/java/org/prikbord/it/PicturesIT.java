package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Pictures come in by what they are, not by what they say they are, and go out redrawn. */
@ExtendWith(TestBoard.class)
class PicturesIT {
    private static final String PICTURES = "/feed/api/pictures";

    private final Caller person = Given.person(Staff.ASSISTANT);

    static Stream<Arguments> impostors() throws IOException {
        byte[] png = drawn("png", 300, 200);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("text", "I am a picture.".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "drawing with script",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("first bytes of one", java.util.Arrays.copyOf(png, 40)),
                Arguments.of("program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}),
                Arguments.of("one of 100,000 by 100,000 dots", claiming(100_000, 100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impostors")
    void refusesWhatIsNoPictureInASentence(String what, byte[] bytes) {
        long before = rows();
        Answer answer = upload(BodyPublishers.ofByteArray(bytes), "image/png");
        RefusalsIT.assertProblem(answer, answer.status() == 400 ? 400 : 422);
        assertThat(rows()).as(what).isEqualTo(before);
    }

    @Test
    void refusesAHundredMegabytes() {
        long before = rows();
        Answer answer = upload(BodyPublishers.ofInputStream(() -> new BadInputIT.Endless(100_000_000)), "image/jpeg");
        RefusalsIT.assertProblem(answer, 413);
        assertThat(rows()).isEqualTo(before);
        assertThat(person.get(Given.POSTS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void redrawsWhateverKindItIs(String kind) throws IOException {
        long picture = uploaded(drawn(kind, 2_400, 1_200));
        long post = posted("A picture as " + kind, picture);
        List<JsonObject> pictures = picturesOf(post);
        assertThat(pictures).hasSize(1);
        assertThat(pictures.get(0).getInt("width")).isEqualTo(1_600);
        assertThat(pictures.get(0).getInt("height")).isEqualTo(800);
    }

    @Test
    void keepsNothingOfWhereAPictureWasTaken() throws IOException {
        byte[] jpeg = drawn("jpg", 400, 300);
        byte[] place = "Exif\0\0GPS 52.09N 5.12E Utrecht".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream located = new ByteArrayOutputStream();
        located.write(jpeg, 0, 2);
        located.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (place.length + 2)});
        located.write(place);
        located.write(jpeg, 2, jpeg.length - 2);
        long post = posted("A picture from Utrecht", uploaded(located.toByteArray()));
        Answer shown = person.get(picturesOf(post).get(0).getString("url"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.text()).doesNotContain("Utrecht", "Exif");
    }

    @Test
    void takesTenOnAPostAndNotEleven() throws IOException {
        List<Long> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(uploaded(drawn("png", 40, 30)));
        }
        Answer tooMany = person.post(Given.POSTS, withPictures("Eleven pictures", eleven));
        RefusalsIT.assertProblem(tooMany, 422);
        assertThat(person.post(Given.POSTS, withPictures("Ten pictures", eleven.subList(0, 10)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void standsInTheOrderInWhichItWasPut() throws IOException {
        String words = "In order " + Given.coined();
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            Locator composer = page.locator("form[data-composer]");
            composer.locator("[name=text]").fill(words);
            composer.locator("[data-pictures]").setInputFiles(new FilePayload[] {
                new FilePayload("a.png", "image/png", drawn("png", 40, 30)),
                new FilePayload("b.png", "image/png", drawn("png", 30, 40))
            });
            composer.locator("[data-picture] input").first().fill("The first");
            Locator last = composer.locator("[data-picture]").nth(1);
            last.locator("input").fill("The second");
            last.locator("[data-forward]").press("Enter");
            composer.locator("[type=submit]").click();
            Locator post = page.locator("[data-post]:has-text('" + words + "')").first();
            post.waitFor();
            assertThat(post.locator(".pictures img").first().getAttribute("alt"))
                    .isEqualTo("The second");
        }
    }

    @Test
    void takesNoPictureOfSomebodyElse() throws IOException {
        long mine = uploaded(drawn("png", 40, 30));
        Answer answer =
                Given.person(Staff.OTHER_ASSISTANT).post(Given.POSTS, withPictures("Not my picture", List.of(mine)));
        assertThat(answer.status()).isIn(404, 422);
    }

    @Test
    void showsNoPictureToWhoIsNotSignedIn() throws IOException {
        long post = posted("Only for us", uploaded(drawn("png", 40, 30)));
        String url = picturesOf(post).get(0).getString("url");
        assertThat(Given.nobody().get(url).status()).isEqualTo(401);
    }

    private List<JsonObject> picturesOf(long post) {
        return person.get(Given.POSTS + "/" + post)
                .json()
                .getJsonArray("pictures")
                .getValuesAs(JsonObject.class);
    }

    private long posted(String text, long picture) {
        return Given.created(person.post(Given.POSTS, withPictures(text, List.of(picture))));
    }

    private static JsonObject withPictures(String text, List<Long> ids) {
        JsonArrayBuilder pictures = Json.createArrayBuilder();
        ids.forEach(id -> pictures.add(Json.createObjectBuilder().add("id", id).add("alt", "A green circle")));
        return Json.createObjectBuilder(Bodies.message(text))
                .add("pictures", pictures)
                .build();
    }

    private long uploaded(byte[] bytes) {
        return Given.created(upload(BodyPublishers.ofByteArray(bytes), "image/png"));
    }

    private Answer upload(BodyPublisher body, String type) {
        return person.send(person.request(PICTURES)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    private static long rows() {
        return TestBoard.running().postgres().number("select count(*) from picture");
    }

    /** A picture of that kind and size. */
    static byte[] drawn(String kind, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(14, 98, 92));
        brush.fillOval(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    /** A small file whose header says that it would be huge once drawn. */
    private static byte[] claiming(int width, int height) throws IOException {
        byte[] png = drawn("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThat(ImageIO.getImageReaders(ImageIO.createImageInputStream(new ByteArrayInputStream(png))))
                .hasNext();
        return png;
    }
}
