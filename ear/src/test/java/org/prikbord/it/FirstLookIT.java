package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** In a challenge of which ideas are read first, nobody else meets one before communications have let it through. */
@ExtendWith(TestBoard.class)
class FirstLookIT {
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static JsonObject first(boolean on) {
        return Json.createObjectBuilder()
                .add("first", on)
                .add("why", "It is about our health.")
                .build();
    }

    private static String path(long challenge) {
        return Given.CHALLENGES + "/" + challenge;
    }

    private long readFirst() {
        long challenge = Given.openChallenge("What do we not say aloud?");
        assertThat(lotte.put(path(challenge) + "/first-look", first(true)).status())
                .isEqualTo(200);
        return challenge;
    }

    /** All places where somebody could meet an idea. */
    private static Stream<String> places(long challenge, long idea) {
        return Stream.of(
                "/ideas/",
                "/ideas/widget",
                "/ideas/challenge?id=" + challenge,
                "/ideas/print?id=" + challenge,
                "/ideas/numbers?id=" + challenge,
                "/ideas/idea?id=" + idea,
                "/ideas/versions?id=" + idea,
                path(challenge),
                path(challenge) + "/ideas",
                path(challenge) + "/ideas/" + idea,
                path(challenge) + "/export.csv",
                Given.idea(idea),
                Given.idea(idea) + "/comments",
                "/feed/",
                "/feed/widget",
                "/feed/notices",
                "/ideas/desk");
    }

    private void assertMet(long challenge, long idea, String word, boolean met) {
        for (Caller caller : List.of(other, sponsor)) {
            assertThat(places(challenge, idea)
                            .filter(place -> caller.get(place).text().contains(word))
                            .toList()
                            .isEmpty())
                    .isNotEqualTo(met);
            assertThat(caller.get(Given.idea(idea)).status()).isEqualTo(met ? 200 : 404);
            if (!met) {
                assertThat(caller.post("/ideas/api/similar", Bodies.idea(word, word))
                                .text())
                        .doesNotContain("\"id\":" + idea);
            }
            String card = caller.post(path(challenge) + "/deck", JsonValue.EMPTY_JSON_OBJECT)
                    .text();
            assertThat(card.contains(word)).isEqualTo(met);
        }
    }

    @Test
    void anIdeaIsMetByNobodyElseUntilItIsLetThroughAtOnePress() {
        long challenge = readFirst();
        String word = Given.coined();
        long idea = Given.idea(author, challenge, word);
        assertMet(challenge, idea, word, false);
        assertThat(author.get("/ideas/idea?id=" + idea).text()).contains(word, "This waits for a look");
        assertThat(author.get("/ideas/challenge?id=" + challenge).text())
                .contains(word, "Communications read every new idea before others see it.");
        String row = "[data-need]:has-text('" + word + "')";
        try (BrowserContext window = browsers.windowOf(lotte, 1440, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/desk?kind=ruling"));
            page.locator("body[data-ready]").waitFor();
            assertThat(page.locator(row).innerText()).contains("New, to be read before others see it");
            page.locator(row + " [data-look]").focus();
            page.keyboard().press("l");
            page.waitForURL("**/ideas/desk?ruled=*");
            assertMet(challenge, idea, word, true);
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("z");
            page.waitForURL("**/ideas/desk");
            assertThat(other.get(Given.idea(idea)).status()).isEqualTo(404);
            page.navigate(Given.address("/ideas/desk?kind=ruling"));
            page.locator("body[data-ready]").waitFor();
            page.locator(row + " [data-through]").click();
            page.waitForURL("**/ideas/desk?ruled=*");
        }
        assertThat(other.get(Given.idea(idea)).status()).isEqualTo(200);
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            JourneyIT.assertNoticed(window, "everybody sees it now");
        }
    }

    @Test
    void whatSaysSomethingElseAfterwardsIsReadAgainAndWhatIsRefusedCanBeAppealed() {
        long challenge = readFirst();
        long idea = Given.idea(author, challenge, Given.coined());
        lotte.put(path(challenge) + "/first-look", first(false));
        assertThat(other.get(Given.idea(idea)).status()).isEqualTo(200);
        lotte.put(path(challenge) + "/first-look", first(true));
        String word = Given.coined();
        JsonObject changed = Json.createObjectBuilder(Bodies.idea(word, Given.coined() + " " + Given.coined()))
                .add("version", author.get(Given.idea(idea)).json().getInt("version"))
                .build();
        assertThat(author.put(Given.idea(idea), changed).status()).isEqualTo(200);
        assertMet(challenge, idea, word, false);
        long matter = lotte.get("/ideas/api/desk?kind=ruling&limit=100").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(need -> need.getJsonObject("about").getString("words").contains(word))
                .map(need -> need.getJsonNumber("id").longValue())
                .findFirst()
                .orElseThrow();
        Given.ruling(lotte, matter, "remove");
        assertMet(challenge, idea, word, false);
        assertThat(author.get("/ideas/matter?id=" + matter).text()).contains("You see it otherwise?");
        assertThat(lotte.put(path(challenge) + "/first-look", first(false))
                        .json()
                        .getInt("shown"))
                .as("what was refused stays so")
                .isZero();
        assertMet(challenge, idea, word, false);
    }

    @Test
    void onlyCommunicationsTurnItAndSayWhy() {
        long challenge = Given.openChallenge("Who reads first?");
        for (Caller caller : List.of(author, sponsor, Given.person(Staff.ADMINISTRATOR))) {
            RefusalsIT.assertProblem(caller.put(path(challenge) + "/first-look", first(true)), 403);
            assertThat(caller.get("/ideas/look?id=" + challenge).status()).isEqualTo(403);
        }
        JsonObject silent = Json.createObjectBuilder().add("first", true).build();
        RefusalsIT.assertProblem(lotte.put(path(challenge) + "/first-look", silent), 422);
        try (BrowserContext window = browsers.windowOf(lotte, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/open?id=" + challenge));
            page.locator("a[href^='/ideas/look']").click();
            page.locator("#why").fill("It is about our health.");
            page.locator("#turn").click();
            page.waitForURL("**/ideas/challenge?id=" + challenge);
        }
        assertThat(other.get("/ideas/challenge?id=" + challenge).text())
                .contains("Communications read every new idea", "read before others see them", "about our health");
    }
}
