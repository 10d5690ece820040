package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The news of the old intranet comes along with its dates and pictures: looked at first, once, and back again. */
@ExtendWith(TestBoard.class)
class NewsIT {
    private static final String ITEM = """
            <item><title>Old %1$s %2$d</title><guid>%1$s-%2$d</guid><pubDate>Tue, 3 Feb 2015 9:0%2$d:00 +0100</pubDate>
            <description><![CDATA[<p>It was <b>%1$s</b>.</p><img src="shelf.png" alt="A shelf"><img src="gone.png">]]></description></item>""";

    private static Browsers browsers;

    private final String word = Given.coined();
    private final Caller reader = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("news.xml"));
            String feed = "<rss><channel>" + ITEM.formatted(word, 1) + ITEM.formatted(word, 2)
                    + "<item><title>No day</title></item></channel></rss>";
            zip.write(feed.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("shelf.png"));
            zip.write(PicturesIT.drawn("png", 60, 40));
        }
        return bytes.toByteArray();
    }

    private List<JsonObject> found() {
        return reader.get("/feed/api/search?kind=post&q=" + word)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private void look(Page page, byte[] file, String name) {
        page.setInputFiles("#file", new FilePayload(name, "application/zip", file));
        page.locator("#look").click();
    }

    @Test
    void bringsThemAlongOnceAndTakesThemBack() throws IOException {
        byte[] file = zip();
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.COMMUNICATIONS), 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/news"));
            look(page, file, word + ".zip");
            page.locator("#found").waitFor();
            assertThat(page.locator("#found").innerText()).contains("2 pieces", word);
            assertThat(page.locator("#problems").textContent()).contains("No day");
            assertThat(found()).isEmpty();
            page.locator("#bring").dblclick();
            page.locator("#files .sheet:has-text('" + word + "'):has-text('2 posts are here')")
                    .waitFor();
            assertThat(page.locator("#files .sheet:has-text('" + word + "')").innerText())
                    .contains("2 pictures could not");
            Wait.until("both are found", Duration.ofSeconds(20), () -> found().size() == 2);
            assertThat(reader.get("/feed/api/notices").text())
                    .as("nobody is told of old news")
                    .doesNotContain(word);
            assertPost(found().get(0).getInt("id"));
            look(page, file, "again " + word + ".zip");
            page.locator("text=2 are here already").waitFor();
            page.locator("#bring").click();
            page.locator("#files .sheet:has-text('again " + word + "'):has-text('nothing new')")
                    .waitFor();
            assertThat(found()).hasSize(2);
            page.locator("#files .sheet:has-text('2 posts are here') summary")
                    .first()
                    .click();
            page.locator("#files .sheet:has-text('2 posts are here') .danger")
                    .first()
                    .click();
            page.locator("#files .sheet:has-text('" + word + "'):has-text('taken away again')")
                    .waitFor();
        }
        Wait.until("nothing is found", Duration.ofSeconds(20), () -> found().isEmpty());
    }

    private void assertPost(int id) {
        JsonObject post = reader.get("/feed/api/posts/" + id).json();
        assertThat(post.getString("createdAt")).startsWith("2015-02-03T08:0");
        assertThat(post.getString("text"))
                .startsWith("**Old " + word)
                .contains("It was **" + word + "**.", "From the old");
        JsonObject picture = post.getJsonArray("pictures").getJsonObject(0);
        assertThat(post.getJsonArray("pictures")).hasSize(1);
        assertThat(picture.getString("alt")).isEqualTo("A shelf");
    }

    @Test
    void saysWhenThereIsNoNewsInAFile() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.COMMUNICATIONS), 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/news"));
            page.locator("#look").click();
            page.locator("#file-problem:has-text('Choose a file')").waitFor();
            look(page, "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "broken.zip");
            page.locator("#file-problem:has-text('No news is in there')").waitFor();
        }
    }

    @Test
    void isThereForCommunicationsAndAdministratorsAlone() {
        assertThat(reader.get("/feed/news").status()).isIn(403, 404);
        assertThat(Given.person(Staff.SPONSOR).get("/feed/news").status()).isIn(403, 404);
        assertThat(Given.person(Staff.ADMINISTRATOR).get("/feed/news").status()).isEqualTo(200);
    }
}
