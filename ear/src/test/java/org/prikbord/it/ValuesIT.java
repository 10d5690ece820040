package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What the company stands for: who says so, and what notes keep of it. */
@ExtendWith(TestBoard.class)
class ValuesIT {
    private static final String VALUES = "/kudos/api/values";
    private static final JsonValue NOTHING = JsonValue.EMPTY_JSON_OBJECT;
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Browsers browsers;

    private final Caller editor = Given.person(Staff.COMMUNICATIONS);
    private final Caller giver = Given.person(Staff.SPONSOR);
    private final List<String> made = new ArrayList<>();
    private final String old = "Old " + Given.coined();
    private final String fresh = "New " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    /** Others choose from what there is. */
    @AfterEach
    void offersWhatWasOffered() {
        made.forEach(key -> editor.delete(place(key) + "/use"));
    }

    private static String place(String key) {
        return VALUES + "/" + key;
    }

    private String added(String name) {
        Answer answer = editor.post(VALUES, Bodies.value(name, name + " nl"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String key = answer.json().getString("key");
        assertThat(answer.header("Location")).endsWith(place(key));
        made.add(key);
        return key;
    }

    private static JsonObject changed(String name, int version) {
        return Json.createObjectBuilder(Bodies.value(name, name + " nl"))
                .add("icon", "kite")
                .add("version", version)
                .build();
    }

    private Answer give(String key, String text) {
        return giver.post(Given.KUDOS, Bodies.kudosFor(key, Bodies.kudos(text, Staff.ASSISTANT)));
    }

    @Test
    void aNoteKeepsTheNameThatItWasGivenWith() {
        String key = added(old);
        long first = Given.created(give(key, "Before"));
        Wait.until(
                "the feed tells of it", SOON, () -> giver.get("/feed/").text().contains(old));
        assertThat(editor.put(place(key), changed(fresh, 0)).status()).isEqualTo(200);
        assertThat(giver.get("/kudos/widget?lang=en").text())
                .contains("value=\"" + key + "\"", old, fresh, "#kite")
                .doesNotContain("#leaf\"");
        assertThat(giver.get("/feed/").text()).contains(old).contains("#kite");
        long second = Given.created(give(key, "After"));
        Wait.until(
                "the feed tells of that, too",
                SOON,
                () -> giver.get("/feed/").text().contains(fresh));
        assertThat(giver.get("/feed/").text()).contains(old);
        assertThat(giver.get(Given.POSTS).text()).contains("\"nl\":\"" + old + " nl\"", fresh);
        assertThat(giver.get("/kudos/note?id=" + first).text()).contains(old).doesNotContain(fresh);
        assertThat(giver.get("/kudos/note?id=" + second).text()).contains(fresh).doesNotContain(old);
        assertThat(giver.get("/kudos/?value=" + key).text())
                .contains(old, fresh, "note-" + first + "\"", "note-" + second + "\"");
        assertThat(called(giver, first)).isEqualTo(old);
        assertThat(called(Given.person(Staff.DUTCH_ASSISTANT), first)).isEqualTo(old + " nl");
        assertThat(called(Given.person(Staff.GERMAN_ASSISTANT), second)).isEqualTo(fresh);
    }

    private static String called(Caller reader, long kudos) {
        return reader.get(Given.KUDOS + "/" + kudos).json().getString("valueName");
    }

    @Test
    void whatIsNotOfferedAnyMoreStaysOnNotes() {
        String key = added(old);
        long kudos = Given.created(give(key, "While it was there"));
        assertThat(editor.delete(place(key) + "/use").status()).isEqualTo(204);
        assertThat(giver.get(VALUES).text()).doesNotContain(old);
        assertThat(giver.get("/kudos/give").text()).doesNotContain(old);
        Answer refused = give(key, "Too late");
        RefusalsIT.assertProblem(refused, 422);
        assertThat(refused.text()).contains("not offered any more");
        assertThat(giver.get("/kudos/note?id=" + kudos).text()).contains(old);
        assertThat(giver.get("/kudos/?value=" + key).text()).contains("note-" + kudos + "\"");
        assertThat(editor.get("/kudos/values").text()).contains(old);
        assertThat(editor.put(place(key) + "/use", NOTHING).status()).isEqualTo(204);
        assertThat(giver.get(VALUES).text()).contains(old);
    }

    @Test
    void nobodyElseSaysWhatTheCompanyStandsFor() {
        String key = added(old);
        for (Caller other : List.of(giver, Given.person(Staff.ASSISTANT))) {
            for (Answer answer : List.of(
                    other.get("/kudos/values"),
                    other.get("/kudos/edit-value"),
                    other.get("/kudos/edit-value?key=" + key),
                    other.get(VALUES + "/all"),
                    other.get(place(key)),
                    other.post(VALUES, Bodies.value(fresh, fresh)),
                    other.put(place(key), changed(fresh, 0)),
                    other.put(place(key) + "/place", NOTHING),
                    other.put(place(key) + "/use", NOTHING),
                    other.delete(place(key) + "/use"))) {
                assertThat(answer.status())
                        .as(answer.response().uri().toString())
                        .isEqualTo(403);
            }
            assertThat(other.get("/kudos/").text()).doesNotContain("/kudos/values");
        }
        assertThat(Given.nobody().post(VALUES, Bodies.value(fresh, fresh)).status())
                .isEqualTo(401);
        Caller administrator = Given.person(Staff.ADMINISTRATOR);
        assertThat(administrator.get("/kudos/values").status()).isEqualTo(200);
        assertThat(administrator.put(place(key), changed(fresh, 0)).status()).isEqualTo(200);
        assertThat(editor.get("/kudos/").text()).contains("/kudos/values");
        assertThat(editor.get("/kudos/edit-value?key=nothing").status()).isEqualTo(404);
    }

    @Test
    void refusesWhatMakesNoSense() {
        String key = added(old);
        RefusalsIT.assertProblem(editor.post(VALUES, Bodies.value(" ", "Leeg")), 422);
        RefusalsIT.assertProblem(editor.post(VALUES, Bodies.value("x".repeat(61), "Lang")), 422);
        RefusalsIT.assertProblem(editor.post(VALUES, Bodies.value(old.toUpperCase(Locale.ROOT), "Dubbel")), 422);
        JsonObject drawnByNobody = Json.createObjectBuilder(Bodies.value(fresh, fresh))
                .add("icon", "../kite")
                .build();
        RefusalsIT.assertProblem(editor.post(VALUES, drawnByNobody), 422);
        assertThat(editor.put(place(key), changed(fresh, 0)).status()).isEqualTo(200);
        Answer second = editor.put(place(key), changed("Another " + Given.coined(), 0));
        RefusalsIT.assertProblem(second, 409);
        assertThat(second.text()).contains(fresh);
        assertThat(editor.put(place("nothing"), changed(fresh, 0)).status()).isEqualTo(404);
    }

    @Test
    void whatANameSaysIsNeverDone() {
        String hostile = "<img src=x onerror=alert(1)>'\"&" + Given.coined();
        String key = added(hostile);
        Given.created(give(key, "Whatever it is called"));
        try (BrowserContext window = browsers.windowOf(editor, 1280, 900)) {
            for (String path :
                    List.of("/kudos/?value=" + key, "/kudos/widget", "/kudos/values", "/kudos/edit-value?key=" + key)) {
                Watched.open(window, path).assertHarmless("body");
                assertThat(editor.get(path).text()).contains("&lt;img").doesNotContain("<img src=x");
            }
        }
        assertThat(editor.get("/feed/api/search?q=whatever").text()).doesNotContain("<img src=x");
    }

    @Test
    void isAddedMovedAndChangedWithoutAMouse() {
        try (BrowserContext window = browsers.windowOf(editor, 320, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/kudos/edit-value"));
            page.locator("#save").press("Enter");
            page.locator("#name-en-problem:not(:empty)").waitFor();
            page.locator("#name-en").fill(old);
            page.locator("[name=icon][value=anchor]").focus();
            page.keyboard().press("Space");
            page.locator("[name=colour][value=brick]").focus();
            page.keyboard().press("Space");
            page.locator("#name-en").press("Enter");
            page.waitForURL("**/kudos/values?said=added*");
            String key = page.url().replaceAll(".*#value-", "");
            made.add(key);
            page.waitForFunction("id => document.activeElement.id === id", "value-" + key);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/kudos/values?said=moved*");
            assertThat(page.locator(".values > li[id^=value-]").all().stream().map(one -> one.getAttribute("id")))
                    .containsSubsequence("value-" + key, "value-together");
            assertThat(editor.put(place(key), changed(fresh, 0)).status()).isEqualTo(200);
            assertThat(editor.get(place(key)).json().getString("icon")).isEqualTo("kite");
        }
    }

    @Test
    void whoSavesSecondSeesBoth() {
        String key = added(old);
        String mine = "Mine " + Given.coined();
        try (BrowserContext window = browsers.windowOf(editor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/kudos/edit-value?key=" + key));
            assertThat(editor.put(place(key), changed(fresh, 0)).status()).isEqualTo(200);
            page.locator("#name-en").fill(mine);
            page.locator("#save").click();
            page.locator(".versus").waitFor();
            assertThat(page.locator(".versus").innerText()).contains(fresh, mine);
            page.locator("#save").click();
            page.waitForURL("**/kudos/values?said=saved*");
            page.locator("#value-" + key + ":has-text('" + mine + "')").waitFor();
            page.locator("#value-" + key + " input[id$=':end']").click();
            page.waitForURL("**/kudos/values?said=ended*");
            page.locator("#value-" + key + " input[id$=':again']").waitFor();
        }
    }
}
