package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** A sponsor calls for ideas with a video and what is said in it, which are there for whom the challenge is there. */
@ExtendWith(TestBoard.class)
class CallVideoIT {
    /** Two seconds of a square that changes its colour, recorded as a phone would. */
    private static final String RECORD = "async () => { const canvas = document.createElement('canvas');"
            + " canvas.width = 160; canvas.height = 90; const paint = canvas.getContext('2d'); let hue = 0;"
            + " const timer = setInterval(() => { paint.fillStyle = `hsl(${hue += 30} 80% 50%)`;"
            + " paint.fillRect(0, 0, 160, 90); }, 50);"
            + " const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });"
            + " const parts = []; recorder.ondataavailable = ({ data }) => parts.push(data);"
            + " const ended = new Promise((resolve) => { recorder.onstop = resolve; });"
            + " recorder.start(); setTimeout(() => recorder.stop(), 2000); await ended; clearInterval(timer);"
            + " const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());"
            + " return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')); }";

    private static final String WORDS = "We throw away two bins a day. You know why.";

    private static Browsers browsers;
    private static byte[] film;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller reader = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
        try (BrowserContext window = browsers.window(400, 300)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/signin"));
            film = Base64.getDecoder().decode((String) page.evaluate(RECORD));
        }
        assertThat(film.length).isGreaterThan(1000);
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static String path(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/video";
    }

    static Answer bring(Caller by, long challenge, byte[] file) {
        return by.send(by.request(path(challenge))
                .header("Content-Type", "video/webm")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static JsonObject show(long video, String transcript, String why) {
        return Json.createObjectBuilder()
                .add("video", video)
                .add("transcript", transcript)
                .add("why", why)
                .build();
    }

    private static Answer part(Caller by, String address, String range) {
        return by.send(by.request(address).header("Range", range).GET());
    }

    @Test
    void isBroughtExplainedPlayedReadAndTakenAway() {
        long challenge = Given.openChallenge("Who speaks?");
        try (BrowserContext window = browsers.windowOf(sponsor, 390, 800)) {
            Page form = window.newPage();
            form.navigate(Given.address("/ideas/video?id=" + challenge));
            form.locator("body[data-ready]").waitFor();
            form.locator("#put").click();
            form.locator("#video-problem:not(:empty)").waitFor();
            form.locator("body[data-ready]").waitFor();
            form.setInputFiles(
                    "#video",
                    new FilePayload("call.mp4", "video/mp4", "<html>".repeat(50).getBytes(StandardCharsets.UTF_8)));
            form.locator("[data-wrong]:has-text('no video')").waitFor();
            form.setInputFiles("#video", new FilePayload("call.webm", "video/webm", film));
            form.locator("[data-arrived]:has-text('call.webm')").waitFor();
            form.locator("#put").click();
            form.locator("#transcript-problem:not(:empty)").waitFor();
            form.locator("#transcript").fill(WORDS);
            form.locator("#why").fill("He says it himself.");
            form.locator("#put").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
        }
        playsAndReads(challenge);
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(Given.address("/ideas/video?id=" + challenge));
            form.locator("#why").fill("It was said elsewhere.");
            form.locator("#remove").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
            PlaywrightAssertions.assertThat(form.locator(".call video")).hasCount(0);
        }
    }

    @Test
    void itsCaptionsComeAndGoWhileItsWordsStay() throws IOException {
        long challenge = Given.openChallenge("Who hears?");
        byte[] bin = PicturesIT.drawn("png", 600, 300);
        CallPictureIT.put(sponsor, challenge, bin, "?alt=A%20full%20bin&why=It%20is%20full%20again");
        long video = Given.created(bring(sponsor, challenge, film));
        assertThat(sponsor.put(path(challenge), show(video, WORDS, "He says it himself."))
                        .status())
                .isEqualTo(200);
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(Given.address("/ideas/video?id=" + challenge));
            PlaywrightAssertions.assertThat(form.locator("#silent")).hasCount(0);
            byte[] captions = ("WEBVTT\n\n00:00.000 --> 00:02.000\n" + WORDS).getBytes(StandardCharsets.UTF_8);
            form.setInputFiles("#captions", new FilePayload("call.vtt", "text/vtt", captions));
            form.locator("#why").fill("So that all can follow.");
            form.locator("#put").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
            PlaywrightAssertions.assertThat(form.locator(".call track[kind=captions]"))
                    .hasCount(1);
            assertThat(form.locator(".call video").getAttribute("poster")).isNotEmpty();
            assertThat(form.locator(".call video").getAttribute("aria-label"))
                    .as("the video, not its picture")
                    .isEqualTo("The sponsor calls for ideas");
            Locator changes = form.locator(".changes li");
            assertThat(changes.nth(0).textContent()).contains("So that all can follow.");
            assertThat(changes.nth(0).locator("del, ins").count())
                    .as("the same words twice")
                    .isZero();
            assertThat(changes.nth(1).locator("ins").textContent()).isEqualTo(WORDS);
            form.navigate(Given.address("/ideas/video?id=" + challenge));
            form.getByLabel("Take the captions away").check();
            form.locator("#why").fill("They were of another video.");
            form.locator("#put").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge);
            PlaywrightAssertions.assertThat(form.locator(".call video")).hasCount(1);
            PlaywrightAssertions.assertThat(form.locator(".call track")).hasCount(0);
        }
        assertThat(reader.get(path(challenge) + "/" + video + "/captions").status())
                .isEqualTo(404);
    }

    private void playsAndReads(long challenge) {
        try (BrowserContext window = browsers.windowOf(reader, 320, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            Locator video = page.locator(".call video");
            Object played = video.evaluate("async (video) => { video.muted = true; await video.play();"
                    + " await new Promise((on) => video.addEventListener('timeupdate', on, { once: true }));"
                    + " return [video.error === null, video.videoWidth, video.autoplay]; }");
            assertThat(played).isEqualTo(List.of(true, 160, false));
            page.locator(".call summary").click();
            page.locator(".call details p:text-is('" + WORDS + "')").waitFor();
            assertThat(page.locator("body").textContent()).contains("He says it himself.");
        }
    }

    @Test
    void isThereInPartsForWhomTheChallengeIsAndTakenFromWhoMayChangeIt() {
        long draft = Given.challenge("Not spoken yet", 3, 10);
        RefusalsIT.assertProblem(bring(reader, draft, film), 403);
        RefusalsIT.assertProblem(bring(sponsor, 987_654_321_000L, film), 404);
        RefusalsIT.assertProblem(bring(sponsor, draft, "<svg/>".getBytes(StandardCharsets.UTF_8)), 422);
        Answer brought = bring(sponsor, draft, film);
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        long video = brought.json().getJsonNumber("id").longValue();
        String address = path(draft) + "/" + video;
        assertThat(sponsor.get(address).status()).as("not shown yet").isEqualTo(404);
        RefusalsIT.assertProblem(sponsor.put(path(draft), show(video, "", "She says it herself.")), 422);
        assertThat(sponsor.put(path(draft), show(video, WORDS, "She says it herself."))
                        .status())
                .isEqualTo(200);
        comesWholeAndInParts(address);
        RefusalsIT.assertProblem(part(reader, address, "bytes=0-3"), 404);
        assertThat(Given.nobody().get(address).status()).isEqualTo(401);
        RefusalsIT.assertProblem(reader.put(path(draft), show(video, WORDS, "Mine")), 403);
        assertThat(sponsor.delete(path(draft) + "?why=It%20was%20elsewhere").status())
                .isEqualTo(204);
        assertThat(sponsor.get(address).status()).isEqualTo(404);
        assertThat(TestBoard.running().postgres().number("select count(*) from video_chunk where video_id = ?", video))
                .as("its bytes are gone")
                .isZero();
    }

    private void comesWholeAndInParts(String address) {
        Answer whole = sponsor.get(address);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("video/webm");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Cache-Control")).contains("private");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(film.length));
        Answer first = part(sponsor, address, "bytes=0-3");
        assertThat(first.status()).isEqualTo(206);
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-3/" + film.length);
        assertThat(first.header("Content-Length")).isEqualTo("4");
        RefusalsIT.assertProblem(part(sponsor, address, "bytes=" + film.length + "-"), 416);
        String tag = whole.header("ETag");
        assertThat(sponsor.send(sponsor.request(address)
                                .header("If-None-Match", tag)
                                .GET())
                        .status())
                .isEqualTo(304);
        Answer other = sponsor.send(sponsor.request(address)
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"of something else\"")
                .GET());
        assertThat(other.status()).as("a part of something else is of no use").isEqualTo(200);
        Answer head = sponsor.send(sponsor.request(address).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(film.length));
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
    }
}
