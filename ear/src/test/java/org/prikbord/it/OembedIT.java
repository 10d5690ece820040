package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What posts link to on the company's own sites, and what posts are to other pages of the company. */
@ExtendWith(TestBoard.class)
class OembedIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String OEMBED = "/feed/api/oembed?url=";

    private final Caller author = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller reader = Given.person(Staff.ASSISTANT);

    private JsonObject linkOf(long post) {
        JsonValue link = reader.get(Given.POSTS + "/" + post).json().get("link");
        return link instanceof JsonObject told ? told : null;
    }

    private void untilLinked(long post) {
        Wait.until("the post shows what it links to", SOON, () -> linkOf(post) != null);
    }

    private static void untilFailed(String page) {
        Wait.until(
                "the site was asked about " + page,
                SOON,
                () -> TestBoard.running()
                                .postgres()
                                .number(
                                        "select coalesce(max(failures), 0) from linked_page where address = ?",
                                        CompanySite.watch(page))
                        > 0);
    }

    @Test
    void showsWhatAPageIsAndPlaysItWhenAsked() throws IOException {
        String title = "Folding coats " + Given.coined();
        String page = Given.coined();
        try (CompanySite site = CompanySite.opened().says(page, CompanySite.video(title))) {
            long post = Given.post(author, "Look at " + CompanySite.watch(page) + ".");
            untilLinked(post);
            JsonObject link = linkOf(post);
            assertThat(link.getString("title")).isEqualTo(title);
            assertThat(link.getString("url")).isEqualTo(CompanySite.watch(page));
            Answer picture = reader.get(link.getString("picture"));
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
            Wait.until(
                    "the widget shows it, too",
                    SOON,
                    () -> reader.get("/feed/widget").text().contains(title));
            assertThat(reader.get("/feed/").text()).contains(title).doesNotContain("alert(1)");
            plays(post, title, site);
        }
    }

    private void plays(long post, String title, CompanySite site) {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(reader, 390, 800)) {
            Page page = window.newPage();
            List<String> refused = new CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate(Given.address("/feed/post?id=" + post));
            page.waitForSelector("body[data-ready]");
            page.waitForFunction("() => document.querySelector('.linked img').naturalWidth > 0");
            assertThat(site.played).as("nothing came from there before").hasValue(0);
            page.locator("button[data-play]:visible").click();
            Frame player = page.waitForSelector("iframe.linked-frame").contentFrame();
            player.waitForSelector("#plays");
            assertThat(site.played.get()).isPositive();
            assertThat(player.url()).isEqualTo(CompanySite.ORIGIN + "/player?a=1&b=2");
            assertThat(player.title()).isEqualTo("Plays");
            assertThat(page.locator("iframe.linked-frame").getAttribute("title"))
                    .isEqualTo(title);
            assertThat(page.locator("iframe.linked-frame").getAttribute("sandbox"))
                    .contains("allow-scripts")
                    .doesNotContain("allow-top-navigation");
            assertThat(refused).noneMatch(message -> message.contains("Content Security Policy"));
        }
    }

    @Test
    void playsInTheWidgetWhatTheStreamingOfTheCompanyHas() throws IOException {
        String title = "Folding scarves " + Given.coined();
        String page = Given.coined();
        try (CompanySite site = CompanySite.opened().says(page, CompanySite.video(title, CompanySite.PLAYER));
                CompanySite streaming = CompanySite.openedAt(TestBoard.PLAYER_PORT);
                Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(reader, 390, 800)) {
            untilLinked(Given.post(author, CompanySite.watch(page)));
            Wait.until(
                    "the widget shows it",
                    SOON,
                    () -> reader.get("/feed/widget").text().contains(title));
            Page widget = window.newPage();
            widget.navigate(Given.address("/feed/widget"));
            widget.waitForSelector("body[data-ready]");
            assertThat(streaming.played).as("nothing came from there before").hasValue(0);
            widget.locator("button[data-title='" + title + "']").click();
            widget.waitForSelector("iframe.linked-frame").contentFrame().waitForSelector("#plays");
            assertThat(streaming.played.get()).isPositive();
            assertThat(site.played).hasValue(0);
        }
    }

    @Test
    void anotherPageHasAnotherPicture() throws IOException {
        String first = Given.coined();
        String second = Given.coined();
        try (CompanySite site = CompanySite.opened()) {
            site.says(first, CompanySite.video("First")).says(second, CompanySite.video("Second"));
            long post = Given.post(author, CompanySite.watch(first));
            untilLinked(post);
            String before = linkOf(post).getString("picture");
            JsonObject words = Json.createObjectBuilder()
                    .add("text", CompanySite.watch(second))
                    .add("version", 0)
                    .build();
            assertThat(author.put(Given.POSTS + "/" + post, words).status()).isEqualTo(200);
            Wait.until("the other page is shown", SOON, () -> titleOf(post).equals("Second"));
            String after = linkOf(post).getString("picture");
            assertThat(after).isNotEqualTo(before);
            assertThat(reader.get(after).status()).isEqualTo(200);
            assertThat(reader.get(before).status()).isEqualTo(404);
        }
    }

    /** Empty while nothing is known of the page. */
    private String titleOf(long post) {
        JsonObject link = linkOf(post);
        return link == null ? "" : link.getString("title");
    }

    @Test
    void aSiteThatDoesWhatItLikesHoldsUpNobody() throws IOException {
        String down = Given.coined();
        String huge = Given.coined();
        String astray = Given.coined();
        String slow = Given.coined();
        try (CompanySite site = CompanySite.opened();
                CompanySite elsewhere = CompanySite.openedAt(0)) {
            site.says(huge, "huge")
                    .says(slow, "slow")
                    .says(astray, "http://localhost:" + elsewhere.port() + "/oembed?url=/watch/x");
            long waiting = Given.post(author, CompanySite.watch(down));
            List<Long> others = List.of(huge, astray, slow).stream()
                    .map(page -> Given.post(author, "See " + CompanySite.watch(page)))
                    .toList();
            List.of(down, huge, astray, slow).forEach(OembedIT::untilFailed);
            assertThat(others).allMatch(post -> linkOf(post) == null);
            assertThat(elsewhere.asked).hasValue(0);
            site.says(down, CompanySite.video("Up again"));
            TestBoard.running()
                    .postgres()
                    .write("update linked_page set due_at = now() where address = ?", CompanySite.watch(down));
            untilLinked(waiting);
        }
    }

    @Test
    void asksNothingOfWhatIsNotAllowed() {
        long post = Given.post(
                author,
                "http://169.254.169.254/latest and http://localhost:1/watch/a and " + CompanySite.ORIGIN
                        + "/private and " + CompanySite.ORIGIN + "/watch/../private");
        long other = Given.post(author, CompanySite.watch(Given.coined()));
        Wait.until(
                "what was written later was read",
                SOON,
                () -> TestBoard.running().postgres().number("select count(*) from post_link where post_id = ?", other)
                        == 1);
        assertThat(TestBoard.running().postgres().number("select count(*) from post_link where post_id = ?", post))
                .isZero();
    }

    @Test
    void tellsOtherPagesWhatAPostIs() {
        long post = Given.post(author, "The **key** is back\n\nIt lay under the mat.");
        String address = URLEncoder.encode(Given.address("/feed/post?id=" + post), StandardCharsets.UTF_8);
        JsonObject told =
                reader.get(OEMBED + address + "&format=json&maxwidth=300").json();
        assertThat(told.getString("version")).isEqualTo("1.0");
        assertThat(told.getString("type")).isEqualTo("link");
        assertThat(told.getString("title")).isEqualTo("The key is back");
        assertThat(reader.get("/feed/post?id=" + post).text())
                .contains("application/json+oembed", "url=%2Ffeed%2Fpost%3Fid%3D" + post);
        assertThat(reader.get(OEMBED + "%2Ffeed%2Fpost%3Fid%3D" + post).status())
                .isEqualTo(200);
        assertThat(reader.get(OEMBED + address + "&format=xml").status()).isEqualTo(501);
        assertThat(Given.nobody().get(OEMBED + address).status()).isEqualTo(401);
        for (String none : List.of("", "%2Ffeed%2F", "https%3A%2F%2Fother.example%2Ffeed%2Fpost%3Fid%3D" + post)) {
            assertThat(reader.get(OEMBED + none).status()).as(none).isEqualTo(404);
        }
        author.delete(Given.POSTS + "/" + post);
        assertThat(reader.get(OEMBED + address).status()).isEqualTo(404);
    }
}
