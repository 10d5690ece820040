package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** A sponsor calls for ideas with a picture, which is there for whom the challenge is there. */
@ExtendWith(TestBoard.class)
class CallPictureIT {
    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller reader = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String path(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/picture";
    }

    static Answer put(Caller by, long challenge, byte[] file, String query) {
        return by.send(by.request(path(challenge) + query)
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    @Test
    void isChosenDescribedShownExplainedAndTakenAway() {
        long challenge = Given.openChallenge("Who calls?");
        try (BrowserContext window = browsers.windowOf(sponsor, 390, 800)) {
            Page form = window.newPage();
            form.navigate(TestBoard.running()
                    .address()
                    .resolve("/ideas/call?id=" + challenge)
                    .toString());
            form.locator("#put").click();
            form.locator("#picture-problem:not(:empty)").waitFor();
            form.setInputFiles("#picture", new FilePayload("bin.png", "image/png", png()));
            form.locator("#put").click();
            form.locator("#alt-problem:not(:empty)").waitFor();
            form.setInputFiles("#picture", new FilePayload("bin.png", "image/png", png()));
            form.locator("#alt").fill("Renée beside a full bin");
            form.locator("#why").fill("She says it herself.");
            form.locator("#put").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
            form.locator("img[alt='Renée beside a full bin']").waitFor();
            Object width = form.locator(".call img").evaluate("image => image.decode().then(() => image.naturalWidth)");
            assertThat(width).isEqualTo(60);
        }
        assertThat(reader.get("/ideas/challenge?id=" + challenge).text())
                .contains("Renée beside a full bin", "She says it herself.");
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(TestBoard.running()
                    .address()
                    .resolve("/ideas/call?id=" + challenge)
                    .toString());
            form.locator("#why").fill("It was taken elsewhere.");
            form.locator("#remove").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
            PlaywrightAssertions.assertThat(form.locator(".call img")).hasCount(0);
        }
    }

    @Test
    void isThereForWhomTheChallengeIsAndTakenFromWhoMayChangeIt() {
        long draft = Given.challenge("Not yet", 3, 10);
        String query = "?alt=A%20bin&why=She%20says%20it%20herself";
        Answer kept = put(sponsor, draft, png(), query);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        JsonObject picture = kept.json();
        assertThat(picture.getString("alt")).isEqualTo("A bin");
        String address = path(draft) + "/" + picture.getInt("id");
        Answer shown = sponsor.get(address);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Cache-Control")).contains("private");
        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(Given.nobody().get(address).status()).isEqualTo(401);
        RefusalsIT.assertProblem(put(reader, draft, png(), query), 403);
        RefusalsIT.assertProblem(put(sponsor, draft, "<svg/>".getBytes(StandardCharsets.UTF_8), query), 422);
        RefusalsIT.assertProblem(put(sponsor, draft, png(), "?why=None"), 422);
        RefusalsIT.assertProblem(put(sponsor, 987_654_321_000L, png(), query), 404);
        assertThat(sponsor.delete(path(draft) + "?why=It%20was%20elsewhere").status())
                .isEqualTo(204);
        assertThat(sponsor.get(address).status()).isEqualTo(404);
    }
}
