package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Charters;
import org.prikbord.harness.Staff;

/** From a first thought to a promise that is kept in public: drafts, opening, changing, and phases by hand. */
@ExtendWith(TestBoard.class)
class CharterIT {
    private static final String WHY = "The stock count came in between.";

    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller assistant = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void aDraftIsKeptWithGapsAndOpensOnceNothingIsMissing() {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/open?template=process"));
            PlaywrightAssertions.assertThat(page.locator("#why")).isHidden();
            page.locator("#title").fill("How do we find the keys?");
            page.locator("#save").click();
            page.waitForURL("**/ideas/challenge?id=*");
            String address = page.url();
            long id = Long.parseLong(address.replaceAll(".*=", ""));
            assertThat(assistant.get("/ideas/challenge?id=" + id).status()).isEqualTo(404);
            assertThat(assistant.get("/ideas/").text()).doesNotContain("How do we find the keys?");
            page.navigate(address.replace("/challenge?", "/open?"));
            page.locator("#launch").click();
            page.locator("#baseline-problem:not(:empty)").waitFor();
            PlaywrightAssertions.assertThat(page.locator("#title")).hasValue("How do we find the keys?");
            Charters.fillIn(page);
            page.locator("#launch").click();
            page.waitForURL("**/ideas/challenge?id=*");
            assertThat(assistant.get("/ideas/challenge?id=" + id).text())
                    .contains("12.5 wet tulips a day", "€1,800", "Dry in a minute");
        }
    }

    @Test
    void aChangedPromiseIsShownWithWhoAndWhyAndTold() {
        long id = Given.openChallenge("How do we keep a promise?");
        Given.idea(assistant, id, "Write it down");
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/open?id=" + id));
            LocalDateTime later =
                    LocalDateTime.parse(page.locator("#decideFrom").inputValue());
            page.locator("#decideFrom").fill(later.plusDays(3).toString());
            page.locator("#save").click();
            page.locator("#why-problem:not(:empty)").waitFor();
            page.locator("#why").fill(WHY);
            page.locator("#save").click();
            page.waitForURL("**/ideas/challenge?id=*");
        }
        assertThat(assistant.get("/ideas/challenge?id=" + id).text()).contains(WHY, "Deciding begins");
        JsonObject change = assistant
                .get(Given.CHALLENGES + "/" + id + "/changes")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(change.getString("why")).isEqualTo(WHY);
        assertThat(change.getJsonObject("by").getString("userName")).isEqualTo(Staff.SPONSOR);
        try (BrowserContext window = browsers.windowOf(assistant, 1280, 900)) {
            JourneyIT.assertNoticed(window, "How do we keep a promise?");
        }
    }

    @Test
    void aPhaseBegunByHandIsThereAtOnceAndToldOnce() {
        long id = Given.created(sponsor.post(Given.CHALLENGES, daily()));
        long idea = Given.idea(assistant, id, "Something else");
        assertThat(comment(idea).status()).isEqualTo(409);
        String next = Given.CHALLENGES + "/" + id + "/next";
        JsonObject why = Json.createObjectBuilder()
                .add("why", WHY)
                .add("phase", "improve")
                .build();
        assertThat(assistant.post(next, why).status()).isEqualTo(403);
        assertThat(sponsor.post(
                                next,
                                Json.createObjectBuilder(why).add("why", "").build())
                        .status())
                .isEqualTo(422);
        assertThat(sponsor.post(next, why).json().getString("phase")).isEqualTo("improve");
        assertThat(sponsor.post(next, why).json().getString("phase"))
                .as("sent twice")
                .isEqualTo("improve");
        assertThat(comment(idea).status()).isEqualTo(201);
        try (BrowserContext window = browsers.windowOf(sponsor, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/next?id=" + id));
            page.locator("#why").fill(WHY);
            page.locator("#go").click();
            page.waitForURL("**/ideas/challenge?id=*");
            assertThat(page.locator("[aria-current=step]").innerText()).startsWith("Choose");
        }
        assertThat(assistant
                        .put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isBetween(200, 204);
    }

    /** A challenge that is in its first phase, each of a day. */
    private static JsonObject daily() {
        LocalDateTime start =
                LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        return Json.createObjectBuilder(Bodies.challenge("What comes next?", 0, 9))
                .add("ideasFrom", start.toString())
                .add("improveFrom", start.plusDays(1).toString())
                .add("chooseFrom", start.plusDays(2).toString())
                .add("decideFrom", start.plusDays(3).toString())
                .add("deliverFrom", start.plusDays(4).toString())
                .build();
    }

    private Answer comment(long idea) {
        return Given.person(Staff.OTHER_ASSISTANT).post(Given.idea(idea) + "/comments", Bodies.comment("Like what?"));
    }

    @Test
    void oneForSomeTeamsIsNotThereForOthers() {
        long other = Given.idea(assistant, Given.openChallenge("Among all?"), "Aloud");
        String team =
                assistant.get(Given.idea(other)).json().getJsonObject("author").getString("team");
        JsonObject body = Json.createObjectBuilder(Bodies.challenge("Among ourselves?", 0, 9))
                .add("audience", Json.createArrayBuilder().add(team))
                .build();
        long id = Given.created(sponsor.post(Given.CHALLENGES, body));
        long idea = Given.idea(assistant, id, "Quietly");
        Caller stranger = Given.person(Staff.ADMINISTRATOR);
        assertThat(stranger.get("/ideas/challenge?id=" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/ideas/idea?id=" + idea).status()).isEqualTo(404);
        assertThat(stranger.get(Given.ideas(id)).status()).isEqualTo(404);
        assertThat(stranger.get(Given.idea(idea)).status()).isEqualTo(404);
        assertThat(stranger.post(Given.CHALLENGES + "/" + id + "/deck", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(Given.CHALLENGES).text()).doesNotContain("Among ourselves?");
        for (Caller caller : new Caller[] {assistant, sponsor, stranger}) {
            assertThat(caller.get("/ideas/widget").text()).doesNotContain("Among ourselves?");
        }
        assertThat(assistant.get("/ideas/").text()).contains("Among ourselves?");
    }
}
