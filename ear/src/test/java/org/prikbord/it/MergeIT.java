package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Two ideas that are nearly the same become one, one becomes two, and each of these is undone. */
@ExtendWith(TestBoard.class)
class MergeIT {
    private static final String REGROUPINGS = "/ideas/api/regroupings";
    private static final JsonValue NOTHING = JsonValue.EMPTY_JSON_OBJECT;
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static long idea(Caller by, long challenge, String title) {
        return Given.created(by.post(Given.ideas(challenge), Bodies.idea(title, "Say " + title + " twice.")));
    }

    private static JsonObject words(long idea, String title) {
        return Json.createObjectBuilder()
                .add("idea", idea)
                .add("title", title)
                .add("text", "What both said.")
                .build();
    }

    static JsonObject merging(long idea, long with, String title) {
        return Json.createObjectBuilder(words(idea, title)).add("with", with).build();
    }

    private static JsonObject splitting(long idea, String title) {
        return Json.createObjectBuilder(words(idea, title))
                .add("otherTitle", title + " apart")
                .add("otherText", "What left.")
                .build();
    }

    private static JsonObject seen(int first, int second) {
        return Json.createObjectBuilder()
                .add("first", first)
                .add("second", second)
                .build();
    }

    /** A joint idea of two colleagues. */
    static long merged(String title) {
        Caller one = Given.person(Staff.ASSISTANT);
        Caller other = Given.person(Staff.OTHER_ASSISTANT);
        long challenge = Given.openChallenge("How do we merge " + title + "?");
        long with = idea(other, challenge, title + " again");
        long merge = Given.created(one.post(REGROUPINGS, merging(idea(one, challenge, title), with, title)));
        return Long.parseLong(other.put(REGROUPINGS + "/" + merge + "/agreement", seen(0, 0))
                .json()
                .getJsonArray("results")
                .get(0)
                .toString());
    }

    @Test
    void whoIsAskedAlreadyIsNotAskedAgainWhenTheOtherAgrees() {
        long challenge = Given.openChallenge("Who is asked twice?");
        long first = idea(author, challenge, "qzvtwice cups");
        long second = idea(other, challenge, "qzvtwice mugs");
        long merge = Given.created(lotte.post(REGROUPINGS, merging(first, second, "qzvtwice")));
        assertThat(author.put(REGROUPINGS + "/" + merge + "/agreement", seen(0, 0))
                        .status())
                .isEqualTo(200);
        // what is told last shows that all that came before it has been told
        Caller.Answer takenBack = lotte.delete(REGROUPINGS + "/" + merge + "/agreement");
        assertThat(takenBack.status()).as(takenBack.text()).isEqualTo(204);
        Wait.until(
                "the other hears the end of it",
                Duration.ofSeconds(20),
                () -> other.get("/feed/api/notices").text().contains("does not want to merge “qzvtwice"));
        assertThat(other.get("/feed/api/notices").text()).containsOnlyOnce("asks to merge “qzvtwice");
    }

    @Test
    void twoAuthorsMakeOneIdeaAndOneOfThemUndoesIt() {
        long challenge = Given.openChallenge("How do we say it once?");
        long first = idea(author, challenge, "qzvmerging crates");
        long second = idea(other, challenge, "qzvmerging boxes");
        lotte.put(Given.idea(first) + "/vote", NOTHING);
        lotte.put(Given.idea(second) + "/vote", NOTHING);
        Given.created(lotte.post(
                Given.idea(second) + "/comments",
                Json.createObjectBuilder(Bodies.comment("It is cheap."))
                        .add("stance", "for")
                        .build()));
        proposesToMerge(first, second);
        String joint = agrees(first, second);
        JsonObject one = author.get(Given.idea(first)).json();
        assertThat(one.getJsonNumber("id").longValue()).isEqualTo(Long.parseLong(joint));
        assertThat(one.getInt("comments")).isEqualTo(1);
        assertThat(author.get(Given.ideas(challenge)).text()).doesNotContain("qzvmerging crates");
        undoes(joint, first);
        assertThat(author.get(Given.ideas(challenge)).text()).contains("qzvmerging crates", "qzvmerging boxes");
    }

    private void proposesToMerge(long first, long second) {
        try (BrowserContext window = browsers.windowOf(author, 360, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/idea?id=" + first));
            page.locator("a[href*='/ideas/merge']").click();
            page.locator("#with").fill("nothing of the kind");
            page.locator("button[type=submit]:visible").last().click();
            assertThat(page.locator("#with-problem").innerText()).isNotBlank();
            page.locator("#with").fill(Given.address("/ideas/idea?id=" + second));
            page.locator("button[type=submit]:visible").last().click();
            page.locator("#title").fill("");
            page.locator("#send").click();
            assertThat(page.locator("#title-problem").innerText()).isNotBlank();
            page.locator("#title").fill("qzvmerging together");
            page.locator("#text").fill("Crates and boxes.");
            page.locator("#send").click();
            page.locator("[data-state=asked]").waitFor();
        }
    }

    /** Gives the number of the joint idea. */
    private String agrees(long first, long second) {
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            JourneyIT.assertNoticed(window, "asks to merge “qzvmerging crates”");
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/idea?id=" + second));
            page.locator("main a[href*='/ideas/regrouping']").click();
            assertThat(page.locator(".versus").first().innerText()).contains("qzvmerging crates", "qzvmerging boxes");
            page.locator("#agree").click();
            page.waitForURL("**/ideas/idea?id=*");
            assertThat(page.locator("h1").innerText()).isEqualTo("qzvmerging together");
            assertThat(page.locator(".family").innerText())
                    .contains("qzvmerging crates", "qzvmerging boxes", "argued for it");
            String joint = page.url().replaceAll(".*id=", "");
            page.navigate(Given.address("/ideas/idea?id=" + first));
            assertThat(page.locator("h1").innerText()).isEqualTo("qzvmerging together");
            assertThat(page.locator(".say").first().innerText()).contains("qzvmerging crates");
            return joint;
        }
    }

    private void undoes(String joint, long first) {
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/idea?id=" + joint));
            page.locator("main a[href*='/ideas/regrouping']").click();
            page.locator("#undo").click();
            page.waitForURL("**/ideas/idea?id=" + first);
            assertThat(page.locator("h1").innerText()).isEqualTo("qzvmerging crates");
        }
    }

    @Test
    void onlyWhoseIdeasTheyAreSeesAndAnswersWhatIsAsked() {
        long challenge = Given.openChallenge("Who may merge?");
        long first = idea(author, challenge, "qzvrights one");
        long second = idea(other, challenge, "qzvrights two");
        Caller sponsor = Given.person(Staff.SPONSOR);
        assertThat(sponsor.post(REGROUPINGS, merging(first, second, "Both")).status())
                .isEqualTo(403);
        assertThat(sponsor.get("/ideas/merge?id=" + first + "&with=" + second).status())
                .isEqualTo(403);
        long asked = Given.created(lotte.post(REGROUPINGS, merging(first, second, "Both")));
        String proposal = REGROUPINGS + "/" + asked;
        assertThat(sponsor.get(proposal).status()).isEqualTo(404);
        assertThat(sponsor.get("/ideas/regrouping?id=" + asked).status()).isEqualTo(404);
        assertThat(sponsor.delete(proposal).status()).isEqualTo(404);
        assertThat(lotte.put(proposal + "/agreement", seen(0, 0)).status()).isEqualTo(403);
        assertThat(author.put(proposal + "/agreement", seen(3, 0)).status())
                .as("not what it says")
                .isEqualTo(422);
        JsonObject huge = Json.createObjectBuilder(seen(0, 0))
                .add("second", Long.MAX_VALUE)
                .build();
        assertThat(author.put(proposal + "/agreement", huge).status())
                .as("no version")
                .isEqualTo(400);
        assertThat(author.put(proposal + "/agreement", seen(0, 0)).status()).isEqualTo(200);
        assertThat(author.post(REGROUPINGS, merging(second, first, "Again")).status())
                .isEqualTo(422);
        assertThat(other.put(proposal + "/agreement", seen(0, 0)).json().getString("state"))
                .isEqualTo("done");
        assertThat(other.put(proposal + "/agreement", seen(0, 0)).status())
                .as("twice")
                .isEqualTo(200);
        assertThat(sponsor.delete(proposal).status()).isEqualTo(404);
        assertThat(lotte.delete(proposal).status()).isEqualTo(204);
        assertThat(lotte.delete(proposal).status()).as("twice").isEqualTo(204);
        assertThat(author.get("/ideas/regrouping?id=999999999").status()).isEqualTo(404);
        assertThat(author.get("/ideas/merge?id=" + first + "&with=x").status()).isEqualTo(200);
    }

    @Test
    void whoVotedIsAskedOnceAboutWhatWasTakenOut() {
        long challenge = Given.openChallenge("How do we take it apart?");
        long idea = idea(author, challenge, "qzvsplitting");
        other.put(Given.idea(idea) + "/vote", NOTHING);
        long split = Given.created(author.post(REGROUPINGS, splitting(idea, "qzvsplitting rest")));
        List<Long> made = author.get(REGROUPINGS + "/" + split).json().getJsonArray("results").stream()
                .map(id -> Long.parseLong(id.toString()))
                .toList();
        assertThat(made).hasSize(2);
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            JourneyIT.assertNoticed(window, "“qzvsplitting rest apart” was taken out");
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/idea?id=" + made.get(1)));
            assertThat(page.locator(".relatives").innerText()).contains("qzvsplitting rest");
            page.locator("[data-vote][aria-pressed=false]").first().waitFor();
            page.navigate(Given.address("/ideas/idea?id=" + made.get(0)));
            page.locator("[data-vote][aria-pressed=true]").waitFor();
        }
        assertThat(author.get("/ideas/split?id=" + made.get(0)).status()).isEqualTo(200);
        assertThat(author.delete(REGROUPINGS + "/" + split).status()).isEqualTo(204);
        assertThat(author.get(Given.idea(made.get(1))).json().getString("title"))
                .isEqualTo("qzvsplitting");
    }
}
