package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Answers: put off and given again, framed in a tone, kept back and published together. */
@ExtendWith(TestBoard.class)
class AnswersIT {
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

    private static String at(String page, long id) {
        return Given.address("/ideas/" + page + "?id=" + id);
    }

    private static JsonObject later(String reason, String condition, String on) {
        return Json.createObjectBuilder(Bodies.decision("later", reason))
                .add("condition", condition)
                .add("on", on)
                .build();
    }

    @Test
    void whatIsPutOffSaysUntilWhenAndIsAnsweredAgainWithItsHistory() {
        long idea = Given.idea(author, Given.openChallenge("What waits for its time?"), "A second depot");
        String decision = Given.idea(idea) + "/decision";
        BadInputIT.assertNamed(sponsor.put(decision, Bodies.decision("later", "Good, but not now.")), "condition");
        BadInputIT.assertNamed(
                sponsor.put(decision, later("Good, but not now.", "When the lease of the depot ends", "2020-01-01")),
                "on");
        String day = LocalDate.now().plusDays(40).toString();
        assertThat(sponsor.put(decision, later("Good, but not now.", "When the lease of the depot ends", day))
                        .status())
                .isEqualTo(200);
        assertThat(author.get("/ideas/idea?id=" + idea).text())
                .contains("When the lease of the depot ends")
                .doesNotContain("Answer again");
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(at("idea", idea));
            page.locator("main a:text-matches('Answer again')").first().click();
            page.waitForURL(url -> url.contains("/answer"));
            page.locator("input[name=outcome][value=chosen]").check();
            page.locator("#reason").fill("The lease has ended, so we do it.");
            page.locator("#framed").selectOption("warm");
            page.locator("#send").click();
            page.waitForURL(url -> !url.contains("/answer"));
        }
        assertThat(author.get("/ideas/idea?id=" + idea).text())
                .contains(
                        "The lease has ended, so we do it.",
                        "we are going to do it",
                        "What was said before: Later",
                        "Good, but not now.");
        JsonObject earlier =
                author.get(decision + "/earlier").json().getJsonArray("items").getJsonObject(0);
        assertThat(earlier.getString("condition")).isEqualTo("When the lease of the depot ends");
        assertThat(earlier.getString("on")).isEqualTo(day);
        RefusalsIT.assertProblem(sponsor.put(decision, Bodies.decision("no", "After all we do not.")), 409);
    }

    @Test
    void aToneFramesTheReasonInEachReadersLanguageAndNeverReplacesIt() {
        long idea = Given.idea(author, Given.openChallenge("In which tone?"), "A warm word");
        JsonObject bare = Json.createObjectBuilder(Bodies.decision("no", ""))
                .add("tone", "warm")
                .build();
        BadInputIT.assertNamed(sponsor.put(Given.idea(idea) + "/decision", bare), "reason");
        JsonObject own = Json.createObjectBuilder(Bodies.decision("no", "The supplier went out of business."))
                .add("tone", "warm")
                .build();
        assertThat(sponsor.put(Given.idea(idea) + "/decision", own).status()).isEqualTo(200);
        assertThat(author.get("/ideas/idea?id=" + idea).text())
                .contains("you deserve to know why", "The supplier went out of business.");
        assertThat(author.get(Given.idea(idea)).json().getJsonObject("decision").getString("reason"))
                .isEqualTo("The supplier went out of business.");
    }

    @Test
    void whatIsKeptBackIsSeenByWhoAnswersAloneUntilAllIsPublishedOnce() {
        long challenge = Given.openChallenge("What do they decide?");
        long first = Given.idea(author, challenge, "Kept back first");
        long second = Given.idea(author, challenge, "Kept back second");
        voter.put(Given.idea(first) + "/vote", Json.createObjectBuilder().build());
        String secret = "Xyloquartz pays for itself.";
        keepInTheBrowser(first, secret);
        String path = Given.idea(second) + "/decision/prepared";
        assertThat(sponsor.put(path, Bodies.decision("no", secret)).status()).isEqualTo(200);
        assertThat(author.put(path, Bodies.decision("chosen", secret)).status()).isEqualTo(403);
        assertHidden(challenge, List.of(first, second), "Xyloquartz");
        publishInTheBrowser(challenge);
        for (long idea : List.of(first, second)) {
            assertThat(author.get(Given.idea(idea))
                            .json()
                            .getJsonObject("decision")
                            .getString("reason"))
                    .isEqualTo(secret);
        }
        assertThat(sponsor.get(Given.CHALLENGES + "/" + challenge + "/prepared")
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
        try (BrowserContext window = browsers.windowOf(voter, 1280, 900)) {
            JourneyIT.assertNoticed(window, "Kept back first");
        }
    }

    private void keepInTheBrowser(long idea, String reason) {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(at("answer", idea));
            page.locator("input[name=outcome][value=no]").check();
            page.locator("#reason").fill("Not yet decided at all.");
            page.locator("#keep").click();
            page.waitForURL(url -> !url.contains("/answer"));
            page.navigate(at("answer", idea));
            page.locator("input[name=outcome][value=no]:checked").waitFor();
            page.locator("input[name=outcome][value=chosen]").check();
            page.locator("#reason").fill(reason);
            page.locator("#keep").click();
            page.waitForURL(url -> !url.contains("/answer"));
            page.locator("main a:text-matches('Publish one answer')").waitFor();
        }
    }

    /** Neither page, list, widget, API nor file tells, and no count does. */
    private void assertHidden(long challenge, List<Long> ideas, String secret) {
        String api = Given.CHALLENGES + "/" + challenge;
        for (String address : List.of(
                "/ideas/challenge?id=" + challenge,
                "/ideas/idea?id=" + ideas.get(0),
                "/ideas/numbers?id=" + challenge,
                "/ideas/print?id=" + challenge,
                "/ideas/",
                "/ideas/widget",
                "/feed/",
                "/feed/notices",
                api,
                api + "/ideas",
                Given.idea(ideas.get(0)),
                Given.idea(ideas.get(0)) + "/decision/earlier")) {
            assertThat(author.get(address).text()).as(address).doesNotContain(secret, "Prepared answer", "Publish ");
        }
        assertThat(author.get(api + "/prepared").status()).isEqualTo(403);
        assertThat(author.get(Given.idea(ideas.get(0)) + "/decision/prepared").status())
                .isEqualTo(403);
        assertThat(author.get("/ideas/publish?id=" + challenge).status()).isEqualTo(403);
        assertThat(author.get(api).json().getInt("waiting")).isEqualTo(2);
        assertThat(sponsor.get(api + "/export.csv").text()).doesNotContain(secret);
    }

    private void publishInTheBrowser(long challenge) {
        try (BrowserContext window = browsers.windowOf(sponsor, 390, 800)) {
            Page page = window.newPage();
            page.navigate(at("publish", challenge));
            page.locator("#go[value='Publish 2 answers']").dblclick();
            page.waitForURL(url -> url.contains("/challenge"));
            page.locator("#answers").waitFor();
        }
    }
}
