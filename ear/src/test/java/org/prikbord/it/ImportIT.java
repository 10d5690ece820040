package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

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
        return TestBoard.running()
                .address()
                .resolve("/ideas/import?id=" + challenge)
                .toString();
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
            assertThat(form.locator("#problems tbody tr").count()).isEqualTo(2);
            assertThat(form.locator("#problems").textContent()).contains("nobody-of-that-name");
            assertThat(form.locator("#take").count()).isZero();
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
