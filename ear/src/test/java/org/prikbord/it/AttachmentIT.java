package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Pictures and files on an idea: seen by who sees the idea, and nothing that came in runs. */
@ExtendWith(TestBoard.class)
class AttachmentIT {
    private static final String ATTACHMENTS = "/ideas/api/attachments";
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static Answer upload(Caller by, byte[] bytes, String name) {
        return Given.upload(by, ATTACHMENTS, bytes, name, "image/png");
    }

    private static JsonObject withFiles(String title, long... ids) {
        var files = Json.createArrayBuilder();
        for (long id : ids) {
            files.add(Json.createObjectBuilder().add("id", id).add("alt", "A shelf"));
        }
        return Json.createObjectBuilder(Bodies.idea(title, "As drawn."))
                .add("attachments", files)
                .build();
    }

    @Test
    void areSeenWithTheIdeaAndOnlyThen() throws IOException {
        long challenge = Given.openChallenge("What does it look like?");
        long picture = Given.created(upload(author, PicturesIT.drawn("png", 600, 300), "shelf.png"));
        long page = Given.created(upload(author, PAGE, "page.html"));
        assertThat(other.get(ATTACHMENTS + "/" + picture).status())
                .as("on no idea yet")
                .isEqualTo(404);
        assertThat(other.post(Given.ideas(challenge), withFiles("Stolen", picture))
                        .status())
                .isEqualTo(404);
        long idea = Given.created(author.post(Given.ideas(challenge), withFiles("A shelf", picture, page)));
        Answer shown = other.get(ATTACHMENTS + "/" + picture);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer download = other.get(ATTACHMENTS + "/" + page);
        assertThat(download.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("page.html");
        assertThat(other.get(ATTACHMENTS + "/" + page + "/small").status()).isEqualTo(404);
        assertThat(other.get("/ideas/idea?id=" + idea).text())
                .contains(ATTACHMENTS + "/" + picture + "/small", "alt=\"A shelf\"", "page.html");
        assertThat(Given.nobody().get(ATTACHMENTS + "/" + picture).status()).isEqualTo(401);
        long matter = Given.report(other, "idea", idea);
        Given.ruling(Given.person(Staff.COMMUNICATIONS), matter, "remove");
        assertThat(other.get(ATTACHMENTS + "/" + picture).status())
                .as("hidden with it")
                .isEqualTo(404);
        assertThat(author.get(ATTACHMENTS + "/" + picture).status()).isEqualTo(200);
    }

    @Test
    void areFourAtMostOfWhatIsNoProgram() throws IOException {
        long challenge = Given.openChallenge("How much is too much?");
        long[] five = new long[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = Given.created(upload(author, PAGE, "page" + i));
        }
        RefusalsIT.assertProblem(author.post(Given.ideas(challenge), withFiles("Five", five)), 422);
        RefusalsIT.assertProblem(upload(author, new byte[] {'M', 'Z', 1}, "setup.png"), 422);
        RefusalsIT.assertProblem(upload(author, new byte[0], "nothing"), 422);
        RefusalsIT.assertProblem(
                upload(author, java.util.Arrays.copyOf(PicturesIT.drawn("png", 600, 300), 40), "half.png"), 422);
        RefusalsIT.assertProblem(upload(author, new byte[10 * 1024 * 1024 + 1], "big.bin"), 422);
    }

    @Test
    void areTakenOffByWhoMayEditAndComeBack() throws IOException {
        long challenge = Given.openChallenge("What was that again?");
        long picture = Given.created(upload(author, PicturesIT.drawn("png", 600, 300), "shelf.png"));
        long idea = Given.created(author.post(Given.ideas(challenge), withFiles("A rack", picture)));
        String path = Given.idea(idea) + "/attachments/" + picture;
        assertThat(other.delete(path).status()).isEqualTo(403);
        assertThat(author.delete(path).status()).isBetween(200, 204);
        assertThat(author.get(ATTACHMENTS + "/" + picture).status()).isEqualTo(404);
        assertThat(author.put(path + "/back", JsonValue.EMPTY_JSON_OBJECT).status())
                .isBetween(200, 204);
        assertThat(other.get(ATTACHMENTS + "/" + picture).status()).isEqualTo(200);
        assertThat(author.delete(Given.idea(idea) + "/attachments/987654321000").status())
                .isEqualTo(404);
    }

    @Test
    void areAddedWhileWritingAndDescribedAndRemovedLater() throws IOException {
        long challenge = Given.openChallenge("Can you show it?");
        try (BrowserContext window = browsers.windowOf(author, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            page.locator("body[data-ready]").waitFor();
            page.locator("#idea-title").fill("A hook at the till");
            page.locator("#idea-text").fill("For bags.");
            page.setInputFiles("form[data-propose] [data-files]", new FilePayload[] {
                new FilePayload("hook.png", "image/png", PicturesIT.drawn("png", 600, 300)),
                new FilePayload("plan.txt", "text/plain", PAGE)
            });
            page.locator("form[data-propose] [data-uploads] img").waitFor();
            page.locator("form[data-propose] [data-uploads] .input").fill("A hook, drawn in black");
            page.locator("form[data-propose] li[data-attachment][data-name='plan.txt'] button")
                    .waitFor();
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("[data-idea] h3 a:text-matches('A hook at')").click();
            page.waitForURL("**/ideas/idea?id=*");
            assertThat(page.locator(".attachments img").getAttribute("alt")).isEqualTo("A hook, drawn in black");
            page.locator("a[href*='/ideas/edit']").click();
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-uploads] li[data-name='plan.txt'] button").click();
            page.locator("[data-uploads] li[data-removed]").waitFor();
            page.locator("[data-uploads] li[data-removed] button").click();
            page.locator("[data-uploads] li[data-name='plan.txt']:not([data-removed]) button")
                    .click();
            page.locator("[data-uploads] li[data-removed]").waitFor();
            page.locator("a.btn.quiet[href*='/ideas/idea?id=']").click();
            page.waitForURL("**/ideas/idea?id=*");
            PlaywrightAssertions.assertThat(page.locator(".attachments li")).hasCount(1);
        }
    }
}
