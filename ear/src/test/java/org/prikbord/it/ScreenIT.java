package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** The links of screens: who makes and revokes them, and what one opens to whoever has it. */
@ExtendWith(TestBoard.class)
class ScreenIT {
    private static final String SCREENS = ScreenGiven.SCREENS;

    private final Caller communications = Given.person(Staff.COMMUNICATIONS);
    private final Caller giver = Given.person(Staff.ASSISTANT);

    private static List<JsonObject> notes(ScreenGiven.Made screen) {
        Answer answer = Given.nobody().get(screen.api());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("notes").getValuesAs(JsonObject.class);
    }

    private static List<String> texts(ScreenGiven.Made screen) {
        return notes(screen).stream().map(note -> note.getString("text")).toList();
    }

    @Test
    void communicationsMakeOneByHandSeeItsLinkOnceAndRevokeItWithoutAMouse() {
        String name = "Canteen " + Given.coined();
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(communications, 390, 844)) {
            Page page = window.newPage();
            page.navigate(Given.address("/kudos/"));
            page.locator("a[href='/kudos/screens']").click();
            page.locator("#go").click();
            PlaywrightAssertions.assertThat(page.locator("#name-problem")).not().isEmpty();
            page.locator("#name").fill(name);
            page.locator("#look").selectOption("dark");
            page.locator("#go").click();
            String address = page.locator("[data-address]").textContent();
            String path = address.substring(address.indexOf("/kudos/"));
            String key = path.substring(path.indexOf('=') + 1);
            assertThat(key).hasSizeGreaterThanOrEqualTo(26);
            Answer shown = Given.nobody().get(path);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text()).contains("data-scheme=\"dark\"").doesNotContain(Staff.COMMUNICATIONS);
            Given.nobody().get("/kudos/api/screen?key=" + key);
            page.navigate(Given.address("/kudos/screens"));
            assertThat(page.content()).contains(name).doesNotContain(key);
            assertThat(TestBoard.running()
                            .postgres()
                            .number("select count(*) from kudos_screen where key_hash like ?", "%" + key + "%"))
                    .isZero();
            revokeByKeyboard(page, name);
            assertThat(Given.nobody().get(path).status()).isEqualTo(404);
            RefusalsIT.assertProblem(Given.nobody().get("/kudos/api/screen?key=" + key), 404);
        }
        assertThat(plain(communications.get("/ideas/trail").text()))
                .contains("let a screen show the wall: “" + name, "revoked the screen “" + name);
    }

    private static void revokeByKeyboard(Page page, String name) {
        page.locator("body[data-ready]").waitFor();
        String line = "li:has-text('" + name + "')";
        PlaywrightAssertions.assertThat(page.locator(line)).containsText("Last seen");
        page.locator(line + " summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/screens?said=revoked");
        PlaywrightAssertions.assertThat(page.locator(line)).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("main .say")).containsText("The screen is revoked");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&#39;", "'");
    }

    @Test
    void nobodyElseMakesSeesOrRevokesOne() {
        JsonObject body = ScreenGiven.body("Mine", null, "en", "light");
        ScreenGiven.Made screen = ScreenGiven.screen();
        for (String somebody : List.of(Staff.ASSISTANT, Staff.SPONSOR)) {
            Caller caller = Given.person(somebody);
            RefusalsIT.assertProblem(caller.post(SCREENS, body), 403);
            RefusalsIT.assertProblem(caller.get(SCREENS), 403);
            RefusalsIT.assertProblem(caller.get(SCREENS + "/" + screen.id()), 403);
            RefusalsIT.assertProblem(caller.delete(SCREENS + "/" + screen.id()), 403);
            assertThat(caller.get("/kudos/screens").status()).isEqualTo(403);
            assertThat(caller.get("/kudos/").text()).doesNotContain("/kudos/screens");
        }
        RefusalsIT.assertProblem(Given.nobody().post(SCREENS, body), 401);
        assertThat(Given.nobody().get("/kudos/screens").header("Location")).contains("/signin");
        Caller administrator = Given.person(Staff.ADMINISTRATOR);
        assertThat(administrator.get(SCREENS).text())
                .contains("\"id\":" + screen.id())
                .doesNotContain(screen.key());
        assertThat(administrator.delete(SCREENS + "/" + screen.id()).status()).isEqualTo(204);
        RefusalsIT.assertProblem(administrator.delete(SCREENS + "/" + screen.id()), 404);
        RefusalsIT.assertProblem(administrator.post(SCREENS, ScreenGiven.body(" ", null, "en", "light")), 422);
        RefusalsIT.assertProblem(administrator.post(SCREENS, ScreenGiven.body("A", "No such", "en", "light")), 422);
        RefusalsIT.assertProblem(administrator.post(SCREENS, ScreenGiven.body("A", null, "it", "light")), 422);
        RefusalsIT.assertProblem(administrator.post(SCREENS, ScreenGiven.body("A", null, "en", "pink")), 422);
    }

    @Test
    void showsWhatEverybodyMaySeeInItsLanguageAndSaysNothingMoreOfPeople() {
        String words = "For the ramp " + Given.coined();
        Given.kudos(giver, words, Staff.OTHER_ASSISTANT, Staff.DUTCH_ASSISTANT);
        ScreenGiven.Made screen = ScreenGiven.screen(null, "nl", "light");
        Answer answer = Given.nobody().get(screen.api());
        JsonObject note = notes(screen).get(0);
        assertThat(note.getString("text")).isEqualTo(words);
        assertThat(note.getString("to")).contains(" en ");
        assertThat(note.getJsonObject("value").getString("name")).isEqualTo("Samen");
        assertThat(answer.text()).doesNotContain(Staff.OTHER_ASSISTANT, Staff.ASSISTANT, "userName", "@");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        Answer again = Given.nobody().get(screen.api(), "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        Given.kudos(giver, "And another", Staff.OTHER_ASSISTANT);
        assertThat(Given.nobody()
                        .get(screen.api(), "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(200);
        String page = Given.nobody().get(screen.page()).text();
        assertThat(page).contains("<html", "lang=\"nl\"", "Bedank iemand").doesNotContain(words);
        assertThat(giver.get(screen.page()).text()).doesNotContain(Staff.ASSISTANT);
    }

    @Test
    void showsATeamItsOwnNotesOnly() {
        String theirs = "For them " + Given.coined();
        String others = "For others " + Given.coined();
        Given.kudos(giver, theirs, "team:IT");
        Given.kudos(giver, others, Staff.OTHER_ASSISTANT);
        assertThat(texts(ScreenGiven.screen("IT", "en", "light")))
                .contains(theirs)
                .doesNotContain(others);
        assertThat(texts(ScreenGiven.screen())).contains(theirs, others);
    }

    @Test
    void showsNothingThatIsHiddenTakenBackOrNoNewsAnyMore() {
        String hidden = "Hidden " + Given.coined();
        String withdrawn = "Taken back " + Given.coined();
        String old = "Long ago " + Given.coined();
        ScreenGiven.Made screen = ScreenGiven.screen();
        long hiding = Given.kudos(giver, hidden, Staff.OTHER_ASSISTANT);
        long withdrawing = Given.kudos(giver, withdrawn, Staff.OTHER_ASSISTANT);
        long ageing = Given.kudos(giver, old, Staff.OTHER_ASSISTANT);
        assertThat(texts(screen)).contains(hidden, withdrawn, old);
        Given.ruling(communications, Given.report(Given.person(Staff.OTHER_ASSISTANT), "kudos", hiding), "rewrite");
        giver.delete(Given.KUDOS + "/" + withdrawing);
        TestBoard.running()
                .postgres()
                .write("update kudos set created_at = created_at - interval '15' day where id = ?", ageing);
        assertThat(texts(screen)).doesNotContain(hidden, withdrawn, old);
    }

    @Test
    void aKeyThatOpensNothingIsNotFound() {
        for (String key : List.of("", "x", "0".repeat(26), "%00", "a".repeat(2_000))) {
            Answer page = Given.nobody().get("/kudos/screen?key=" + key);
            assertThat(page.status()).as(key).isEqualTo(404);
            assertThat(page.text()).contains("Prikbord");
            RefusalsIT.assertProblem(Given.nobody().get("/kudos/api/screen?key=" + key), 404);
        }
        assertThat(Given.nobody().get("/kudos/screen").status()).isEqualTo(404);
        RefusalsIT.assertProblem(Given.nobody().get("/kudos/api/screen"), 404);
        Answer worker = Given.nobody().get("/kudos/sw.js");
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    }
}
