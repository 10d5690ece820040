package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Ideas from a spreadsheet: looked at first, then all or none of them, once. */
@ExtendWith(TestBoard.class)
class ImportIT {
    private static Browsers browsers;

    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String page(long challenge) {
        return Given.address("/ideas/import?id=" + challenge);
    }

    private static void choose(Page form, String content) {
        form.setInputFiles("#file", new FilePayload("ideas.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        form.locator("#show").click();
    }

    private String ideas(long challenge) {
        return lotte.get(Given.ideas(challenge)).text();
    }

    @Test
    void nothingIsTakenAsLongAsARowIsWrong() {
        long challenge = Given.openChallenge("Nothing by halves?");
        try (BrowserContext window = browsers.windowOf(lotte, 390, 800)) {
            Page form = window.newPage();
            form.navigate(page(challenge));
            choose(form, "title,text,author\nA bell,Ring it,\nA whistle,Blow it,nobody-of-that-name\n,No title,\n");
            form.locator("#problems").waitFor();
            PlaywrightAssertions.assertThat(form.locator("#problems tbody tr")).hasCount(2);
            assertThat(form.locator("#problems").textContent()).contains("nobody-of-that-name");
            PlaywrightAssertions.assertThat(form.locator("#take")).hasCount(0);
        }
        assertThat(ideas(challenge)).doesNotContain("A bell");
    }

    @Test
    void aFileIsShownThenTakenAndNotTakenAgain() {
        long challenge = Given.openChallenge("What was in the letter box?");
        String file = "title;text;author\n\"<b>Bell</b>\";\"Ring \"\"it\"\"\ntwice\";" + Staff.ASSISTANT
                + "\nÉclair;Eat it;\n";
        try (BrowserContext window = browsers.windowOf(lotte, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(page(challenge));
            choose(form, file);
            form.locator("#rows").waitFor();
            assertThat(form.locator("#rows").textContent()).contains("<b>Bell</b>", "Éclair");
            assertThat(ideas(challenge)).doesNotContain("Bell");
            form.locator("#take").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge + "**");
            assertThat(form.locator("[data-idea-list]").textContent()).contains("<b>Bell</b>", "Éclair");
            form.navigate(page(challenge));
            choose(form, file.replace(";", ","));
            form.locator("#file-problem:not(:empty)").waitFor();
            assertThat(form.locator("#file-problem").textContent()).contains("taken already");
        }
        assertThat(ideas(challenge))
                .containsOnlyOnce("Bell")
                .contains("\"userName\":\"" + Staff.ASSISTANT + "\"", "\"userName\":\"" + Staff.COMMUNICATIONS + "\"");
    }

    private static byte[] workbook(String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ideas");
            sheet.value(0, 0, "Titel");
            sheet.value(0, 1, "Tekst");
            sheet.value(1, 0, title);
            sheet.value(1, 1, 2026);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static JsonObject idea(String title, String author) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("text", "Ring it")
                .add("author", author)
                .build();
    }

    private static JsonObject body(boolean dryRun, JsonObject... ideas) {
        return Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("ideas", Json.createArrayBuilder(List.of(ideas)))
                .build();
    }

    private static Answer bring(Caller by, long challenge, JsonObject body, String key) {
        return by.send(by.request(Given.ideas(challenge) + "/import")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    @Test
    void programsLookFirstAndBringOnce() {
        long challenge = Given.openChallenge("What did the other tool hold, qzvbrought?");
        String key = UUID.randomUUID().toString();
        Answer looked = bring(lotte, challenge, body(true, idea("A bell", ""), idea("A gong", "nobody-at-all")), key);
        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.json().getBoolean("taken")).isFalse();
        JsonObject problem = looked.json().getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getInt("row")).isEqualTo(3);
        assertThat(problem.getString("column")).isEqualTo("author");
        Answer refused = bring(lotte, challenge, body(false, idea("A bell", ""), idea("A gong", "nobody-at-all")), key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("problems"))
                .isEqualTo(looked.json().getJsonArray("problems"));
        assertThat(ideas(challenge)).doesNotContain("A bell");
        JsonObject fine = body(false, idea("A bell", ""), idea("A gong", Staff.ASSISTANT));
        for (int tries = 0; tries < 2; tries++) {
            Answer taken = bring(lotte, challenge, fine, key);
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.json().getInt("ideas")).isEqualTo(2);
        }
        assertThat(ideas(challenge)).containsOnlyOnce("A bell").containsOnlyOnce("A gong");
        Caller sponsor = Given.person(Staff.SPONSOR);
        Given.idea(Given.person(Staff.ASSISTANT), challenge, "Told after what was brought, qzvbrought");
        Wait.until(
                "the sponsor hears of the last idea",
                Duration.ofSeconds(20),
                () -> notices(sponsor).contains("Told after what was brought, qzvbrought"));
        assertThat(notices(sponsor))
                .containsOnlyOnce("2 ideas to “What did the other tool hold, qzvbrought?”")
                .doesNotContain("A gong");
        RefusalsIT.assertProblem(bring(lotte, challenge, fine, "another"), 422);
        RefusalsIT.assertProblem(bring(Given.person(Staff.SPONSOR), challenge, fine, "mine"), 403);
        RefusalsIT.assertProblem(bring(lotte, 987_654_321_000L, fine, "nowhere"), 404);
    }

    private static String notices(Caller person) {
        return person.get("/feed/api/notices?limit=100").text();
    }

    @Test
    void anExcelFileIsTakenLikeAnyOther() {
        long another = Given.openChallenge("What was in the workbook?");
        byte[] workbook = workbook("=1+1 from the workbook");
        try (BrowserContext window = browsers.windowOf(lotte, 390, 800)) {
            Page form = window.newPage();
            form.navigate(page(another));
            form.setInputFiles("#file", new FilePayload("ideas.csv", "text/csv", workbook));
            form.locator("#show").click();
            form.locator("#rows").waitFor();
            assertThat(form.locator("#rows").textContent()).contains("=1+1 from the workbook");
            form.locator("#take").click();
            form.waitForURL("**/ideas/challenge?id=" + another + "**");
        }
        assertThat(ideas(another)).containsOnlyOnce("=1+1 from the workbook");
        Answer broken = lotte.send(lotte.request(Given.ideas(another) + "/import")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {'P', 'K', 3, 4, 0})));
        RefusalsIT.assertProblem(broken, 422);
    }

    @Test
    void isForCommunicationsAlone() {
        long challenge = Given.openChallenge("Who brings ideas?");
        String path = "/ideas/import?id=" + challenge;
        assertThat(Given.person(Staff.ASSISTANT).get(path).status()).isIn(403, 404);
        assertThat(Given.person(Staff.SPONSOR).get(path).status()).isIn(403, 404);
        assertThat(lotte.get(path).status()).isEqualTo(200);
        assertThat(lotte.get("/ideas/import?id=987654321000").status()).isEqualTo(404);
        assertThat(lotte.get("/ideas/challenge?id=" + challenge).text()).contains(path);
        assertThat(Given.person(Staff.SPONSOR)
                        .get("/ideas/challenge?id=" + challenge)
                        .text())
                .doesNotContain(path);
    }
}
