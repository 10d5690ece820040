package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What of a challenge is taken along: its ideas as files, the sheets for the wall, and the numbers. */
@ExtendWith(TestBoard.class)
class TakeAlongIT {
    private static final List<String> FILES = List.of("/export.csv", "/export.xlsx");

    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller voter = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String challenge(long id) {
        return Given.CHALLENGES + "/" + id;
    }

    @Test
    void onlyWhoAnswersTakesTheIdeasAlong() {
        String challenge = challenge(Given.openChallenge("Who takes it along?"));
        for (String file : FILES) {
            RefusalsIT.assertProblem(Given.nobody().get(challenge + file), 401);
            RefusalsIT.assertProblem(author.get(challenge + file), 403);
            RefusalsIT.assertProblem(sponsor.get(challenge(987_654_321_000L) + file), 404);
            assertThat(Given.person(Staff.COMMUNICATIONS).get(challenge + file).status())
                    .isEqualTo(200);
        }
        String link = challenge + "/export.csv";
        long id = Long.parseLong(challenge.substring(challenge.lastIndexOf('/') + 1));
        assertThat(sponsor.get("/ideas/challenge?id=" + id).text()).contains(link);
        assertThat(author.get("/ideas/challenge?id=" + id).text()).doesNotContain(link);
    }

    @Test
    void theFileHoldsIdeasAndAnswersButNothingHidden() {
        long challenge = Given.openChallenge("What is in the file?");
        long idea = Given.idea(author, challenge, "=HYPERLINK(\"https://elsewhere.example\")");
        long hidden = Given.idea(author, challenge, "Hidden from the file");
        Given.ruling(Given.person(Staff.COMMUNICATIONS), Given.report(voter, "idea", hidden), "rewrite");
        sponsor.put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "It pays for itself."));
        Answer csv = sponsor.get(challenge(challenge) + "/export.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"ideas-" + challenge + ".csv\"");
        assertThat(csv.text())
                .startsWith("\uFEFF\"Number\",\"By\",")
                .contains(
                        "\"'=HYPERLINK(\"\"https://elsewhere.example\"\")\"",
                        "\"Chosen\",\"It pays for itself.\"",
                        "\"Ring when three people wait.\"")
                .doesNotContain("Hidden from the file", "Shown to");
        Answer excel = sponsor.get(challenge(challenge) + "/export.xlsx");
        assertThat(excel.header("Content-Disposition")).endsWith(".xlsx\"");
        assertThat(excel.text()).startsWith("PK");
    }

    @Test
    void cardsAreCountedOnceTheVotesAreInAndTellNobodysVote() {
        long challenge = Given.openChallenge("How did we see them?");
        long idea = Given.idea(author, challenge, "Seen by one");
        assertThat(voter.post(challenge(challenge) + "/deck", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(200);
        voter.put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT);
        String path = challenge(challenge) + "/export.csv";
        assertThat(sponsor.get(path).text()).doesNotContain("Shown to");
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        String[] lines = sponsor.get(path).text().split("\r\n");
        assertThat(lines[0]).endsWith("\"Shown to\",\"Yes\",\"No\",\"Skipped\"");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains("Seen by one").contains("\"1\",\"0\",\"0\",\"0\"");
        assertThat(lines[1]).doesNotContain(Staff.OTHER_ASSISTANT);
    }

    @Test
    void aFileOfManyIdeasHoldsEachOnce() {
        long challenge = Given.openChallenge("How many fit?");
        for (int i = 0; i < 205; i++) {
            Given.idea(author, challenge, "Idea number " + i + ".");
        }
        String text = sponsor.get(challenge(challenge) + "/export.csv").text();
        for (int i = 0; i < 205; i++) {
            assertThat(text).containsOnlyOnce("\"Idea number " + i + ".\"");
        }
    }

    @Test
    void theSheetsForTheWallAreBlackOnWhiteWhateverTheScreenIs() {
        long challenge = Given.openChallenge("What hangs in the canteen?");
        long idea = Given.idea(author, challenge, "A <b>bell</b>");
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/print?id=" + challenge));
            assertThat(page.locator(".wall-cards h2").textContent()).isEqualTo("A <b>bell</b>");
            assertThat(page.locator(".wall-cards .at").textContent())
                    .isEqualTo(Given.address("/ideas/idea?id=" + idea));
            assertThat(page.locator(".wall-cards svg path").getAttribute("d")).startsWith("M4 4h7");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK)
                    .setMedia(Media.PRINT));
            assertThat(page.locator("main h1").evaluate("head => getComputedStyle(head).color"))
                    .isEqualTo("rgb(0, 0, 0)");
            PlaywrightAssertions.assertThat(page.locator("main button")).isHidden();
            assertThat(page.locator(".wall-cards li").evaluate("card => getComputedStyle(card).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void theNumbersCountWhoTookPart() {
        long challenge = Given.openChallenge("Who took part?");
        long idea = Given.idea(author, challenge, "A bell");
        Given.idea(author, challenge, "A whistle");
        sponsor.put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "It pays for itself."));
        String page = voter.get("/ideas/numbers?id=" + challenge).text();
        assertThat(page).contains("less than an hour", "are not shown");
        assertThat(page).as("one who took part could be told by name").doesNotContain("Proposed an idea");
        assertThat(voter.get("/ideas/challenge?id=" + challenge).text()).contains("/ideas/numbers?id=" + challenge);
        assertThat(voter.get("/ideas/numbers?id=987654321000").status()).isEqualTo(404);
    }
}
