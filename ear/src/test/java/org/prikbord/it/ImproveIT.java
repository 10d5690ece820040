package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** An idea becomes better by what others say, and everybody sees how. */
@ExtendWith(TestBoard.class)
class ImproveIT {
    private static final String TEXT = "A crate beside every till. Whoever returns something puts it in.";
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

    private long idea(String title) {
        long challenge = Given.openChallenge("How do we make " + title + " better?");
        return Given.created(author.post(Given.ideas(challenge), Bodies.idea(title, TEXT)));
    }

    private static String page(String name, long id) {
        return Given.address("/ideas/" + name + "?id=" + id);
    }

    private static JsonObject suggestion(String quote, String instead) {
        return Json.createObjectBuilder()
                .add("text", instead)
                .add("stance", "suggestion")
                .add("quote", quote)
                .build();
    }

    @Test
    void aSentenceIsSuggestedTakenInWithOneClickAndCredited() {
        long idea = idea("A crate");
        try (BrowserContext window = browsers.windowOf(other, 390, 800)) {
            Page form = window.newPage();
            form.navigate(page("idea", idea));
            form.locator(".suggest > summary").click();
            form.locator("#quote").selectOption("Whoever returns something puts it in.");
            form.locator("#instead").fill("Whoever returns something puts it in, with the receipt.");
            form.locator(".suggest button[type=submit]").click();
            form.locator(".comment .stance.suggestion").waitFor();
            form.locator(".stances input[value=question]").check();
            form.locator("textarea[id^=reply]").fill("Who empties it?");
            form.locator(".comment-form:has(.stances) button[type=submit]").click();
            form.locator(".comment .stance.question").waitFor();
        }
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page own = window.newPage();
            own.navigate(page("idea", idea));
            own.locator("[data-send]").click();
            own.locator(".taken").waitFor();
            assertThat(own.locator(".detail > .sheet-in > .words").innerText()).contains("with the receipt.");
            assertThat(own.locator(".credits").innerText()).contains("found better words", "asked");
            own.locator("a[href*='/ideas/versions']").first().click();
            own.locator(".changed ins").waitFor();
            assertThat(own.locator(".changed ins").innerText()).isEqualTo("in, with the receipt.");
        }
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            JourneyIT.assertNoticed(window, "took your words into “A crate”");
        }
    }

    @Test
    void aVoterIsAskedOnceWhetherTheVoteStillStands() {
        long idea = idea("Asked again");
        assertThat(other.put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isBetween(200, 204);
        JsonObject changed = Json.createObjectBuilder(Bodies.idea("Something else", "No crates at all, but bags."))
                .add("version", 0)
                .build();
        assertThat(author.put(Given.idea(idea), changed).status()).isEqualTo(200);
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            JourneyIT.assertNoticed(window, "Does your vote still stand?");
            Page page = window.newPage();
            page.navigate(page("idea", idea));
            page.locator(".doubt [data-send=PUT]").click();
            page.locator(".doubt").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("[data-vote][aria-pressed=true]").waitFor();
        }
        assertThat(author.get("/ideas/idea?id=" + idea).text()).doesNotContain("doubt");
    }

    @Test
    void onlyWhoMayEditTakesInAndOnlyWhatStillFits() {
        long idea = idea("Rights");
        String comments = Given.idea(idea) + "/comments";
        long first =
                Given.created(other.post(comments, suggestion("A crate beside every till.", "A crate at the door.")));
        long second = Given.created(other.post(comments, suggestion("A crate beside every till.", "Two crates.")));
        long plain = Given.created(other.post(comments, Bodies.comment("Fine.")));
        assertThat(other.post(comments, suggestion("Never said.", "Said.")).status())
                .isEqualTo(422);
        JsonValue nothing = JsonValue.EMPTY_JSON_OBJECT;
        assertThat(other.put(comments + "/" + first + "/taken", nothing).status())
                .isEqualTo(403);
        assertThat(author.put(comments + "/" + plain + "/taken", nothing).status())
                .isEqualTo(404);
        assertThat(author.put(comments + "/" + first + "/taken", nothing).status())
                .isEqualTo(200);
        assertThat(author.put(comments + "/" + first + "/taken", nothing).status())
                .as("twice")
                .isEqualTo(200);
        assertThat(author.put(comments + "/" + second + "/taken", nothing).status())
                .as("it is gone")
                .isEqualTo(422);
        JsonObject now = author.get(Given.idea(idea)).json();
        assertThat(now.getString("text")).startsWith("A crate at the door. Whoever");
        assertThat(now.getInt("version")).isEqualTo(1);
    }
}
