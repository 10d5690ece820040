package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Files or one video on a post: there for whom the post is there, as long as it is. */
@ExtendWith(TestBoard.class)
class PostFilesIT {
    private static final String FILES = "/feed/api/files";
    private static final String VIDEOS = "/feed/api/videos";
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FILM = film();

    private final Caller author = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller reader = Given.person(Staff.ASSISTANT);

    private static byte[] film() {
        byte[] start = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        byte[] film = Arrays.copyOf(start, 5_000);
        film[4_999] = 7;
        return film;
    }

    private static Answer upload(Caller by, String to, byte[] bytes, String name) {
        return Given.upload(by, to, bytes, name, "text/html");
    }

    private static JsonObject with(JsonObject body, long... files) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        Arrays.stream(files).forEach(id -> list.add(Json.createObjectBuilder().add("id", id)));
        return Json.createObjectBuilder(body).add("files", list).build();
    }

    private static JsonObject withVideo(JsonObject body, long id) {
        return Json.createObjectBuilder(body)
                .add("video", Json.createObjectBuilder().add("id", id).add("alt", "A van"))
                .build();
    }

    private long file(String name) {
        return Given.created(upload(author, FILES, PAGE, name));
    }

    private JsonObject forTheShop(String text) {
        int shop = author.get("/feed/api/audiences").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(team -> team.getString("name").contains("Amsterdam Centre"))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        return Json.createObjectBuilder(Bodies.message(text))
                .add("audience", Json.createArrayBuilder().add(shop))
                .build();
    }

    @Test
    void filesAreDownloadsForWhomThePostIsThere() {
        long page = file("page.html");
        assertThat(reader.get(FILES + "/" + page).status()).as("on no post yet").isEqualTo(404);
        RefusalsIT.assertProblem(reader.post(Given.POSTS, with(Bodies.message("Stolen"), page)), 422);
        long post = Given.created(author.post(Given.POSTS, with(forTheShop("For the shop"), page)));
        assertThat(Given.person("gmuller2").get(FILES + "/" + page).status()).isEqualTo(404);
        Answer download = author.get(FILES + "/" + page);
        assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("page.html");
        assertThat(author.get(VIDEOS + "/" + page).status()).isEqualTo(404);
        assertThat(author.get("/ideas/api/attachments/" + page).status()).isEqualTo(404);
        assertThat(author.get("/feed/post?id=" + post).text()).contains(FILES + "/" + page, "page.html");
        RefusalsIT.assertProblem(author.post(Given.POSTS, with(Bodies.message("Twice"), page)), 422);
        author.delete(Given.POSTS + "/" + post);
        assertThat(author.get(FILES + "/" + page).status()).isEqualTo(404);
    }

    @Test
    void aVideoPlaysInRanges() {
        long film = Given.created(upload(author, VIDEOS, FILM, "van.mp4"));
        assertThat(reader.get(VIDEOS + "/" + film).status()).isEqualTo(404);
        long post = Given.created(author.post(Given.POSTS, withVideo(Bodies.message("Our new van"), film)));
        JsonObject shown = reader.get(Given.POSTS + "/" + post).json().getJsonObject("video");
        assertThat(shown.getString("alt")).isEqualTo("A van");
        Answer part = reader.send(reader.request(shown.getString("url"))
                .header("Range", "bytes=4999-")
                .GET());
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4999-4999/5000");
        assertThat(part.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(reader.get(FILES + "/" + film).status()).isEqualTo(404);
        assertThat(reader.get("/feed/post?id=" + post).text()).contains("<video", VIDEOS + "/" + film);
        author.delete(Given.POSTS + "/" + post);
        assertThat(reader.get(VIDEOS + "/" + film).status()).isEqualTo(404);
    }

    @Test
    void aPostHasOneSortAndRefusesInASentence() {
        long one = file("one.txt");
        long film = Given.created(upload(author, VIDEOS, FILM, "van.mp4"));
        RefusalsIT.assertProblem(author.post(Given.POSTS, with(Bodies.message("Both"), one, film)), 422);
        RefusalsIT.assertProblem(author.post(Given.POSTS, withVideo(with(Bodies.message("Both"), one), film)), 422);
        RefusalsIT.assertProblem(author.post(Given.POSTS, with(Bodies.message("Same"), one, one)), 422);
        long[] eleven = new long[11];
        Arrays.setAll(eleven, i -> file("file" + i + ".txt"));
        RefusalsIT.assertProblem(author.post(Given.POSTS, with(Bodies.message("Eleven"), eleven)), 422);
        assertThat(author.post(Given.POSTS, with(Bodies.message("Ten"), Arrays.copyOf(eleven, 10)))
                        .status())
                .isEqualTo(201);
        assertThat(upload(author, FILES, new byte[] {'M', 'Z', 1}, "setup.txt").text())
                .contains("setup.txt");
        assertThat(upload(author, FILES, new byte[10 * 1024 * 1024 + 1], "big.bin")
                        .text())
                .contains("big.bin", "10 MB");
        RefusalsIT.assertProblem(upload(author, VIDEOS, PAGE, "page.mp4"), 422);
    }

    @Test
    void aDraftKeepsThem() {
        String words = "With a file " + Given.coined();
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(author, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            Locator composer = page.locator("form[data-composer]");
            composer.locator("[name=text]").fill(words);
            composer.locator("[data-files]").setInputFiles(new FilePayload[] {
                new FilePayload("plan.txt", "text/plain", PAGE),
                new FilePayload("setup.exe", "", new byte[] {'M', 'Z', 1})
            });
            composer.locator("li[data-failed] .problem:has-text('setup.exe')").waitFor();
            composer.locator("li[data-failed] button").first().click();
            composer.locator("li[data-file]").waitFor();
            page.reload();
            page.locator("form[data-composer] li[data-file]:has-text('plan.txt')")
                    .waitFor();
            page.locator("form[data-composer] [type=submit]").click();
            Locator post = page.locator("[data-post]:has-text('" + words + "')").first();
            post.waitFor();
            PlaywrightAssertions.assertThat(post.locator(".attachments a[download='plan.txt']"))
                    .hasCount(1);
        }
    }

    @Test
    void whatIsPlannedKeepsItsVideoToItselfUntilThen() {
        long film = Given.created(upload(author, VIDEOS, FILM, "van.mp4"));
        JsonObject later = Json.createObjectBuilder(withVideo(Bodies.message("Later"), film))
                .add(
                        "goesOut",
                        LocalDateTime.now()
                                .plusDays(2)
                                .withNano(0)
                                .withSecond(0)
                                .toString())
                .build();
        int plan = author.post("/feed/api/planned", later).json().getInt("planned");
        assertThat(reader.get(VIDEOS + "/" + film).status()).isEqualTo(404);
        assertThat(author.get("/feed/planned").text()).contains(VIDEOS + "/" + film);
        author.post("/feed/api/planned/" + plan + "/now", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(reader.get(VIDEOS + "/" + film).status()).isEqualTo(200);
    }
}
