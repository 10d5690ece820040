package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** A live show: announced, asked, voted up, answered at a minute, and read back; for those who see its post alone. */
@ExtendWith(TestBoard.class)
class ShowIT {
    private static final String SHOWS = "/feed/api/shows/";

    private static Browsers browsers;

    private final Caller host = Given.person(Staff.COMMUNICATIONS);
    private final Caller asker = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    /** Of a show for everybody that begins tomorrow, the id. */
    static long announced(String title) {
        try (Browsers own = Browsers.open();
                BrowserContext window = own.windowOf(Given.person(Staff.COMMUNICATIONS), 1280, 900)) {
            return announce(window.newPage(), title, "");
        }
    }

    private static long announce(Page page, String title, String team) {
        page.navigate(Given.address("/feed/edit-show"));
        page.fill("#title", title);
        page.fill("#words", "Bring your questions.");
        page.fill(
                "#startsAt",
                LocalDateTime.now().plusDays(1).truncatedTo(ChronoUnit.MINUTES).toString());
        page.fill("#video", "https://stream.example/1");
        if (!team.isEmpty()) {
            page.selectOption("#audience", new com.microsoft.playwright.options.SelectOption().setLabel(team));
        }
        page.locator("#save").dblclick();
        page.waitForURL("**/feed/show?id=*");
        return Long.parseLong(page.url().replaceAll(".*id=(\\d+).*", "$1"));
    }

    private static void starts(long show, String when) {
        TestBoard.running()
                .postgres()
                .write(
                        "update live_show set starts_at = now() + cast('" + when + "' as interval) where post_id = ?",
                        show);
    }

    private List<JsonObject> questions(long show) {
        return asker.get(SHOWS + show).json().getJsonArray("questions").getValuesAs(JsonObject.class);
    }

    private static JsonObject question(String words, boolean named) {
        return Json.createObjectBuilder()
                .add("words", words)
                .add("named", named)
                .build();
    }

    @Test
    void isAskedVotedUpAnsweredAndReadBack() {
        String title = "Ask the board " + Given.coined();
        try (BrowserContext theirs = browsers.windowOf(host, 1280, 900);
                BrowserContext mine = browsers.windowOf(asker, 390, 800)) {
            Page lead = theirs.newPage();
            long show = announce(lead, title, "");
            assertThat(lead.locator(".page-lead").innerText()).contains("To come");
            starts(show, "-5 minutes");
            lead.navigate(Given.address("/feed/show?id=" + show));
            lead.waitForSelector("body[data-ready]");
            Page ask = mine.newPage();
            ask.navigate(Given.address("/feed/post?id=" + show));
            ask.locator("text=To the live show").click();
            ask.waitForURL("**/feed/show?id=" + show);
            ask.waitForSelector("body[data-ready]");
            assertThat(ask.locator(".page-lead").innerText()).contains("Live now");
            asksAndIsAnswered(lead, ask);
            assertThat(questions(show)).hasSize(1);
            assertThat(TestBoard.running()
                            .postgres()
                            .number("select count(*) from show_question where author_id is null and post_id = " + show))
                    .isEqualTo(1);
            starts(show, "-300 minutes");
            assertThat(asker.post(SHOWS + show + "/questions", question("Too late?", true))
                            .status())
                    .isEqualTo(422);
        }
    }

    private static void asksAndIsAnswered(Page lead, Page ask) {
        ask.fill("#question", "When do we get coats?");
        ask.locator("input[name=nameless]").check();
        ask.locator("form[data-show-ask] button[type=submit]").dblclick();
        ask.locator(".show-list li:has-text('coats')").waitFor();
        lead.locator(".show-list li:has-text('coats'):has-text('Without a name')")
                .waitFor();
        lead.locator(".show-list li:has-text('coats') [data-show-act=vote]").click();
        ask.locator(".show-list li:has-text('coats') [data-show-act=vote]:has-text('1')")
                .waitFor();
        lead.locator(".show-list li:has-text('coats') [data-show-act=answered]").click();
        ask.locator(".show-list li:has-text('answered at 0:05:')").waitFor();
        ask.fill("#say", "Well said");
        ask.locator("form[data-show-say] button[type=submit]").click();
        lead.locator("[data-show-said] li:has-text('Well said') .show-at:has-text('0:05:')")
                .waitFor();
    }

    @Test
    void wantsTheMostWantedFirst() {
        long show = announced("Most wanted " + Given.coined());
        asker.post(SHOWS + show + "/questions", question("First?", true));
        asker.post(SHOWS + show + "/questions", question("Second?", true));
        asker.post(SHOWS + show + "/questions", question("Second?", true));
        assertThat(questions(show)).extracting(one -> one.getString("words")).containsExactly("First?", "Second?");
        long second = questions(show).get(1).getJsonNumber("id").longValue();
        String vote = SHOWS + show + "/questions/" + second + "/vote";
        assertThat(asker.put(vote, Json.createObjectBuilder().build()).status()).isEqualTo(204);
        asker.put(vote, Json.createObjectBuilder().build());
        assertThat(questions(show)).extracting(one -> one.getString("words")).containsExactly("Second?", "First?");
        assertThat(questions(show).get(0).getInt("votes")).isEqualTo(1);
        assertThat(asker.put(
                                SHOWS + show + "/questions/" + second + "/answered",
                                Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(403);
        assertThat(asker.delete(SHOWS + show + "/questions/" + second).status()).isEqualTo(403);
        assertThat(host.delete(SHOWS + show + "/questions/" + second).status()).isEqualTo(204);
        assertThat(questions(show)).hasSize(1);
    }

    /** Of a show for that team alone that begins tomorrow, the id. */
    static long announcedFor(String team, String title) {
        try (Browsers own = Browsers.open();
                BrowserContext window = own.windowOf(Given.person(Staff.COMMUNICATIONS), 1280, 900)) {
            return announce(window.newPage(), title, team);
        }
    }

    @Test
    void isNotThereForWhomItIsNotFor() {
        String title = "For us " + Given.coined();
        long show = announcedFor("Communications", title);
        Caller outsider = Given.person(Staff.ADMINISTRATOR);
        assertThat(outsider.get("/feed/api/posts/" + show).status()).isEqualTo(404);
        for (String path : List.of(SHOWS + show, "/feed/show?id=" + show, "/feed/edit-show?id=" + show)) {
            assertThat(outsider.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(outsider.post(SHOWS + show + "/questions", question("May I?", true))
                        .status())
                .isEqualTo(404);
        assertThat(outsider.get("/feed/shows").text()).doesNotContain(title);
        assertThat(host.get("/feed/shows").text()).contains(title);
    }

    @Test
    void isAnnouncedByThoseWhoSpeakForTheCompanyAlone() {
        assertThat(asker.get("/feed/edit-show").status()).isIn(403, 404);
        assertThat(Given.person(Staff.SPONSOR).get("/feed/edit-show").status()).isEqualTo(200);
    }
}
