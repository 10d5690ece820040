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
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Who thought of an idea together stands there together, once both say so. */
@ExtendWith(TestBoard.class)
class CoAuthorIT {
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller onlooker = Given.person(Staff.DUTCH_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private long idea(String title) {
        return Given.idea(author, Given.openChallenge("Who thought of " + title + "?"), title);
    }

    private static String coAuthors(long idea) {
        return Given.idea(idea) + "/coauthors";
    }

    private static JsonObject to(String... userNames) {
        return Json.createObjectBuilder()
                .add("to", Json.createArrayBuilder(java.util.List.of(userNames)))
                .build();
    }

    private static String page(long idea) {
        return Given.address("/ideas/idea?id=" + idea);
    }

    @Test
    void isAskedSaysYesAndCanChangeTheIdea() {
        long idea = idea("A drawer for keys");
        lookForColleagues(idea);
        assertThat(author.post(coAuthors(idea), to(Staff.OTHER_ASSISTANT)).status())
                .isEqualTo(200);
        assertThat(author.get("/ideas/idea?id=" + idea).text()).contains("<ul class=\"coauthor-list\">");
        assertThat(onlooker.get(coAuthors(idea)).text()).doesNotContain(Staff.OTHER_ASSISTANT);
        assertThat(other.put(Given.idea(idea), Bodies.ideaEdit("Mine?", "No.", 0))
                        .status())
                .isEqualTo(403);
        try (BrowserContext window = browsers.windowOf(other, 320, 700)) {
            JourneyIT.assertNoticed(window, "asks you to be an author of “A drawer for keys” too");
            Page page = window.newPage();
            page.navigate(page(idea));
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-send=PUT][data-to$='/coauthors/me']").click();
            page.locator(".coauthors").waitFor();
            page.locator("a[href*='/ideas/edit']").click();
            page.locator("#title").fill("A drawer for all keys");
            page.locator("#save").click();
            page.waitForURL("**/ideas/idea?id=*");
            assertThat(page.locator("h1").innerText()).isEqualTo("A drawer for all keys");
            assertThat(page.locator(".credits").innerText()).contains("had the idea");
            assertThat(page.locator(".detail .person .name").innerText()).contains(", ");
        }
        assertThat(onlooker.get(coAuthors(idea)).text()).contains(Staff.OTHER_ASSISTANT, "accepted");
        Given.created(onlooker.post(Given.idea(idea) + "/comments", Bodies.comment("How many keys are there?")));
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            JourneyIT.assertNoticed(window, "How many keys are there?");
        }
        goesByHand(idea);
        assertThat(onlooker.get(coAuthors(idea)).text()).doesNotContain(Staff.OTHER_ASSISTANT);
        assertThat(other.put(Given.idea(idea), Bodies.ideaEdit("Still?", "No.", 1))
                        .status())
                .isEqualTo(403);
    }

    private void goesByHand(long idea) {
        try (BrowserContext window = browsers.windowOf(other, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(page(idea));
            page.locator("body[data-ready]").waitFor();
            page.locator(".coauthors [data-send=DELETE]").click();
            page.locator(".coauthors").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private void lookForColleagues(long idea) {
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(page(idea));
            page.locator("body[data-ready]").waitFor();
            page.locator("details.suggest:has(form[data-invite]) > summary").click();
            page.locator("form[data-invite] button[type=submit]").click();
            page.locator("#invite-to-problem:not(:empty)").waitFor();
            page.locator("#invite-to").pressSequentially("ren");
            page.locator("#invite-to-list [role=option]").first().waitFor();
        }
    }

    @Test
    void acceptingTooLateIsTold() {
        long idea = idea("A late answer");
        author.post(coAuthors(idea), to(Staff.OTHER_ASSISTANT));
        String asked = coAuthors(idea) + "/of/" + Staff.OTHER_ASSISTANT;
        assertThat(author.delete(asked).status()).isBetween(200, 204);
        assertThat(author.delete(asked).status()).as("twice").isBetween(200, 204);
        Answer late = other.put(coAuthors(idea) + "/me", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("taken back");
    }

    @Test
    void isForTheAuthorToAskAndForWhoIsThereToBeAsked() {
        long idea = idea("Rights of authors");
        assertThat(other.post(coAuthors(idea), to(Staff.DUTCH_ASSISTANT)).status())
                .isEqualTo(403);
        assertThat(author.post(coAuthors(idea), to(Staff.ASSISTANT)).status()).isEqualTo(422);
        assertThat(author.post(coAuthors(idea), to(Staff.OTHER_ASSISTANT, "nobody-of-that-name"))
                        .status())
                .isEqualTo(422);
        assertThat(other.get(coAuthors(idea)).text()).as("all or none").doesNotContain(Staff.OTHER_ASSISTANT);
        assertThat(other.put(coAuthors(idea) + "/me", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(404);
        assertThat(other.delete(coAuthors(idea) + "/me").status()).isEqualTo(404);
        assertThat(author.get(coAuthors(987_654_321_000L)).status()).isEqualTo(404);
    }
}
