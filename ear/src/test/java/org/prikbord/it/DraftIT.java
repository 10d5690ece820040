package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What somebody writes at the end of a shift is there tomorrow, on another device, and nobody else's. */
@ExtendWith(TestBoard.class)
class DraftIT {
    private static final String SAYS = "form[data-propose] [data-draft] [role=status]";
    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String draft(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/draft";
    }

    private static JsonObject words(String title, String text, int version) {
        return Json.createObjectBuilder(Bodies.idea(title, text))
                .add("version", version)
                .build();
    }

    private static Page open(BrowserContext window, long challenge) {
        Page page = window.newPage();
        page.navigate(Given.address("/ideas/challenge?id=" + challenge));
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private static void says(Page page, String sentence) {
        page.locator(SAYS + ":text-matches('" + sentence + "')").waitFor();
    }

    @Test
    void isThereAgainOnAnotherDeviceAndGoneOnceProposed() {
        long challenge = Given.openChallenge("What did you think of today?");
        try (BrowserContext phone = browsers.windowOf(person, 320, 700)) {
            Page page = open(phone, challenge);
            page.locator("#idea-title").pressSequentially("A shelf for umbrellas");
            says(page, "Draft saved \\\\d\\\\d:\\\\d\\\\d$");
            // the last words are typed just before the page is left
            page.locator("#idea-text").fill("Beside the door.");
            page.navigate("about:blank");
            Wait.until(
                    "the last words are kept",
                    Duration.ofSeconds(10),
                    () -> person.get(draft(challenge)).text().contains("Beside the door."));
        }
        try (BrowserContext desk = browsers.windowOf(person, 1280, 900)) {
            Page page = open(desk, challenge);
            says(page, "Your draft of");
            PlaywrightAssertions.assertThat(page.locator("#idea-title")).hasValue("A shelf for umbrellas");
            PlaywrightAssertions.assertThat(page.locator("#idea-text")).hasValue("Beside the door.");
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("[data-idea] h3 a:text-matches('umbrellas')").waitFor();
        }
        JsonObject left = person.get(draft(challenge)).json();
        assertThat(left.getString("title")).isEmpty();
        assertThat(left.getString("text")).isEmpty();
    }

    @Test
    void isThrownAwayAndTheThrowUndone() {
        long challenge = Given.openChallenge("What would you rather not say?");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Page page = open(window, challenge);
            page.locator("#idea-title").fill("Sell the till");
            says(page, "Draft saved");
            page.locator("[data-draft-act=discard]").click();
            says(page, "Thrown away");
            PlaywrightAssertions.assertThat(page.locator("#idea-title")).hasValue("");
            assertThat(person.get(draft(challenge)).json().getString("title")).isEmpty();
            page.locator("[data-draft-act=undo]").click();
            says(page, "Draft saved");
            PlaywrightAssertions.assertThat(page.locator("#idea-title")).hasValue("Sell the till");
            assertThat(person.get(draft(challenge)).json().getString("title")).isEqualTo("Sell the till");
        }
    }

    @Test
    void ofTwoWindowsTheSecondIsAskedWhichWordsToKeep() {
        long challenge = Given.openChallenge("Which of the two?");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Page first = open(window, challenge);
            Page second = open(window, challenge);
            first.locator("#idea-title").fill("One");
            says(first, "Draft saved");
            second.locator("#idea-title").fill("Two");
            says(second, "elsewhere");
            PlaywrightAssertions.assertThat(second.locator("#idea-title")).hasValue("Two");
            assertThat(person.get(draft(challenge)).json().getString("title")).isEqualTo("One");
            second.locator("[data-draft-act=mine]").click();
            says(second, "Draft saved");
            assertThat(person.get(draft(challenge)).json().getString("title")).isEqualTo("Two");
            first.locator("#idea-title").fill("Three");
            says(first, "elsewhere");
            first.locator("[data-draft-act=theirs]").click();
            says(first, "Your draft of");
            PlaywrightAssertions.assertThat(first.locator("#idea-title")).hasValue("Two");
        }
    }

    @Test
    void whatCannotBeSavedStaysInTheFieldAndIsSaid() {
        long challenge = Given.openChallenge("What if the cable is out?");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Page page = open(window, challenge);
            page.route("**/draft", route -> route.abort());
            page.locator("#idea-title").fill("A longer cable");
            says(page, "Draft not saved: .+");
            PlaywrightAssertions.assertThat(page.locator("#idea-title")).hasValue("A longer cable");
            page.unroute("**/draft");
            page.locator("#idea-text").fill("Twice as long.");
            says(page, "Draft saved");
            page.locator("[data-draft-act=undo]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void isNobodyElses() {
        String word = "Unspoken";
        long challenge = Given.openChallenge("Who reads along?");
        assertThat(person.put(draft(challenge), words(word, "Not yet.", 0)).status())
                .isEqualTo(200);
        assertThat(other.get(draft(challenge)).text()).doesNotContain(word);
        assertThat(Given.person(Staff.COMMUNICATIONS).get(draft(challenge)).text())
                .doesNotContain(word);
        assertThat(Given.person(Staff.SPONSOR)
                        .get("/ideas/challenge?id=" + challenge)
                        .text())
                .doesNotContain(word);
        assertThat(other.delete(draft(challenge) + "?version=1").status()).isEqualTo(200);
        assertThat(person.get(draft(challenge)).json().getString("title")).isEqualTo(word);
        assertThat(Given.nobody().get(draft(challenge)).status()).isEqualTo(401);
        JsonObject typedBySomebodyElse = Json.createObjectBuilder(words("Mine?", "", 0))
                .add("writer", Staff.ASSISTANT)
                .build();
        assertThat(other.put(draft(challenge), typedBySomebodyElse).status()).isEqualTo(422);
        TestBoard.running().postgres().write(Bodies.A_MONTH_LATER, challenge);
        assertThat(person.get(draft(challenge)).status())
                .as("the challenge is not there")
                .isEqualTo(404);
    }

    @Test
    void tellsWhatItCannotTake() {
        long challenge = Given.openChallenge("What is too much?");
        assertThat(person.put(draft(challenge), words("x".repeat(301), "", 0)).status())
                .isEqualTo(422);
        assertThat(person.put(draft(challenge), Bodies.idea("No version", "")).status())
                .isEqualTo(400);
        assertThat(person.put(draft(challenge), words("First", "", 0)).status()).isEqualTo(200);
        Answer second = person.put(draft(challenge), words("Second", "", 0));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().getJsonObject("current").getString("title")).isEqualTo("First");
        assertThat(person.delete(draft(challenge) + "?version=x").status()).isEqualTo(400);
        assertThat(person.delete(draft(challenge) + "?version=0").status()).isEqualTo(409);
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        assertThat(person.put(draft(challenge), words("Late", "", 1)).status()).isEqualTo(409);
    }
}
