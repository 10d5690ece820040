package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/** Asking for an owner of what a post says, and all that follows from it. */
@ExtendWith(TestBoard.class)
class HeardIT {
    private static final String REASON = "The motor comes from abroad.";
    private static final LocalDate DUE = LocalDate.now().plusDays(5);

    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller asker = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);
    private final Caller owner = Given.person(Staff.ADMINISTRATOR);
    private final String words = "The gate sticks: " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static String place(long post) {
        return Given.POSTS + "/" + post + "/heard";
    }

    /** Asks for an owner. */
    static JsonObject ask(Caller by, long post) {
        return answered(by.post(place(post), JsonValue.EMPTY_JSON_OBJECT));
    }

    static Answer step(Caller by, long post, JsonObject step) {
        return by.post(place(post) + "/steps", step);
    }

    static JsonObject with(JsonObject step, String name, String value) {
        return Json.createObjectBuilder(step).add(name, value).build();
    }

    private static JsonObject answered(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A post of which that person has said by when it is done, and moved it since. */
    static long promised(Caller by, String owner) {
        long post = Given.post(
                by, "The night gate sticks and we stand in the rain\n\nEvery truck waits. " + Given.coined());
        ask(by, post);
        answered(step(
                Given.person(Staff.COMMUNICATIONS),
                post,
                with(Bodies.step("owner", 0, "He knows gates."), "owner", owner)));
        Caller named = Given.person(owner);
        answered(step(named, post, with(Bodies.step("due", 1, ""), "due", DUE.toString())));
        answered(step(
                named,
                post,
                with(Bodies.step("due", 2, REASON), "due", DUE.plusDays(2).toString())));
        return post;
    }

    private static Page open(BrowserContext window, String address) {
        Page page = window.newPage();
        page.navigate(Given.address(address));
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private static void take(Page page, String step, String field, String typed) {
        Locator form = page.locator("form[data-heard-step=" + step + "]");
        page.locator("details:has(form[data-heard-step=" + step + "]) > summary")
                .click();
        form.locator("[name=" + field + "]").fill(typed);
        form.locator("button[type=submit]").click();
    }

    private Locator post(Page page) {
        return page.locator("[data-post].post")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private void isAskedOnTheFeed(long id) {
        try (BrowserContext window = browsers.windowOf(asker, 390, 800)) {
            Page page = open(window, "/feed/");
            post(page).locator("[data-ask-owner]").click();
            post(page).locator("[data-ask-owner][aria-pressed=true]").waitFor();
            post(page).locator("[data-heard] [data-step=now]").waitFor();
            assertThat(page.url()).doesNotContain("post?id");
            page.reload();
            post(page).locator("[data-ask-owner][aria-pressed=true]").waitFor();
            PlaywrightAssertions.assertThat(page.locator("#post-" + id + " [data-heard]"))
                    .hasCount(1);
        }
    }

    private void getsAnOwner(long id) {
        try (BrowserContext window = browsers.windowOf(lotte, 1280, 900)) {
            Page page = open(window, "/feed/post?id=" + id);
            take(page, "owner", "owner", "nobody-of-that-name");
            page.locator("#heard-owner-problem:not(:empty)").waitFor();
            page.locator("#heard-owner").fill(Staff.ADMINISTRATOR);
            page.locator("form[data-heard-step=owner] button[type=submit]").click();
            page.locator("[data-heard] [data-step=done]").nth(1).waitFor();
        }
    }

    private void isPromisedMovedAndDone(long id) {
        try (BrowserContext window = browsers.windowOf(owner, 320, 800)) {
            Page page = open(window, "/feed/post?id=" + id);
            take(page, "due", "due", DUE.toString());
            page.locator("[data-heard] [data-step=now] b").waitFor();
            page.locator("body[data-ready]").waitFor();
            take(page, "due", "due", DUE.plusDays(3).toString());
            page.locator("#heard-due-problem:not(:empty)").waitFor();
            page.locator("form[data-heard-step=due] [name=words]").fill(REASON);
            page.locator("form[data-heard-step=due] button[type=submit]").click();
            page.locator("[data-heard] .told").waitFor();
            assertThat(page.locator("[data-heard] .told").textContent()).contains(REASON);
            page.locator("body[data-ready]").waitFor();
            take(page, "done", "words", "The gate opens by itself.");
            page.waitForCondition(
                    () -> page.locator("[data-heard] [data-step=done]").count() == 4);
            PlaywrightAssertions.assertThat(page.locator("[data-ask-owner]")).hasCount(0);
            PlaywrightAssertions.assertThat(page.locator("form[data-heard-step=reopened]"))
                    .hasCount(1);
        }
    }

    @Test
    void isAskedByOneNamedByAnotherAndDoneByAThird() {
        long id = Given.post(author, words);
        isAskedOnTheFeed(id);
        getsAnOwner(id);
        isPromisedMovedAndDone(id);
        JsonObject done = answered(asker.get(place(id)));
        assertThat(done.getString("answer")).isEqualTo("done");
        assertThat(done.getString("due")).isEqualTo(DUE.plusDays(3).toString());
        assertThat(done.getJsonArray("steps")).hasSize(5);
        assertThat(asker.get("/feed/heard?show=done").text()).contains(words, "The gate opens by itself.");
        assertThat(asker.get("/feed/heard?show=waiting").text()).doesNotContain(words);
        assertThat(author.get("/feed/widget").text()).contains("The gate opens by itself.");
        for (Caller concerned : List.of(author, asker)) {
            Wait.until(
                    "the bell tells of it",
                    Duration.ofSeconds(20),
                    () -> concerned.get("/feed/notices").text().contains("says that it is done"));
        }
        assertThat(owner.get("/feed/notices").text()).contains("asks you to own");
    }

    @Test
    void followsOnAFeedThatIsOpen() {
        long id = Given.post(author, words);
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = open(window, "/feed/");
            post(page).waitFor();
            PlaywrightAssertions.assertThat(post(page).locator("[data-heard]")).hasCount(0);
            ask(asker, id);
            post(page).locator("[data-heard]").waitFor();
            answered(step(lotte, id, Bodies.step("heard", 0, "")));
            post(page).locator("[data-heard] [data-step=done]").waitFor();
            PlaywrightAssertions.assertThat(post(page).locator("[data-heard]")).hasCount(1);
        }
    }

    @Test
    void isNotThereForWhomThePostIsNot() {
        long id = forACircle();
        ask(asker, id);
        assertThat(asker.get("/feed/heard").text()).contains(words);
        for (String name : List.of("gmuller2", Staff.COMMUNICATIONS, Staff.SPONSOR, Staff.ADMINISTRATOR)) {
            Caller outsider = Given.person(name);
            RefusalsIT.assertProblem(outsider.get(place(id)), 404);
            RefusalsIT.assertProblem(outsider.post(place(id), JsonValue.EMPTY_JSON_OBJECT), 404);
            RefusalsIT.assertProblem(step(outsider, id, Bodies.step("heard", 0, "")), 404);
            RefusalsIT.assertProblem(step(outsider, id, Bodies.step("no", 0, REASON)), 404);
            assertThat(outsider.get("/feed/heard").text()).doesNotContain(words);
            assertThat(outsider.get("/feed/heard?show=waiting").text()).doesNotContain(words);
            assertThat(outsider.get("/feed/notices").text()).doesNotContain(words);
            assertThat(outsider.get("/feed/api/mine?posts=" + id).json()).isEmpty();
        }
        assertThat(answered(asker.get(place(id))).getInt("askers")).isEqualTo(1);
    }

    @Test
    void isCountedForWhomThePostIsAlone() {
        Caller outsider = Given.person("gmuller2");
        String inside = now(asker);
        String outside = now(outsider);
        ask(asker, forACircle());
        assertThat(now(asker)).isNotEqualTo(inside);
        assertThat(now(outsider)).isEqualTo(outside);
    }

    private long forACircle() {
        long team = CircleIT.made(asker, Given.coined(), "hidden");
        return Given.created(asker.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.message(words))
                        .add("audience", Json.createArrayBuilder().add(team))
                        .build()));
    }

    private static String now(Caller person) {
        return person.get("/feed/heard").text().replaceAll("(?s).*data-heard-now=\"true\">([^<]*)<.*", "$1");
    }

    @Test
    void refusesWhoMayNotAndWhatDoesNotFit() {
        long id = Given.post(author, words);
        RefusalsIT.assertProblem(asker.get(place(id)), 404);
        RefusalsIT.assertProblem(step(lotte, id, Bodies.step("heard", 0, "")), 404);
        assertThat(ask(asker, id).getInt("askers")).isEqualTo(1);
        assertThat(ask(asker, id).getInt("askers")).isEqualTo(1);
        assertThat(ask(author, id).getInt("askers")).isEqualTo(2);
        for (String kind : List.of("heard", "declined", "due", "done", "no", "reopened")) {
            JsonObject step = with(Bodies.step(kind, 0, REASON), "due", DUE.toString());
            RefusalsIT.assertProblem(step(asker, id, step), 403);
        }
        RefusalsIT.assertProblem(step(asker, id, with(Bodies.step("owner", 0, ""), "owner", Staff.ADMINISTRATOR)), 403);
        RefusalsIT.assertProblem(step(lotte, id, Bodies.step("asked", 0, "")), 403);
        RefusalsIT.assertProblem(step(lotte, id, Bodies.step("no", 0, "No")), 422);
        RefusalsIT.assertProblem(step(lotte, id, Bodies.step("owner", 0, "")), 422);
        RefusalsIT.assertProblem(step(lotte, id, Bodies.step("nothing", 0, "")), 422);
        RefusalsIT.assertProblem(step(lotte, id, with(Bodies.step("owner", 0, ""), "owner", Staff.LEFT)), 422);
        Answer late = step(lotte, id, Bodies.step("no", 7, REASON));
        RefusalsIT.assertProblem(late, 409);
        assertThat(late.json().getString("detail")).contains("took a step meanwhile");
        answered(step(lotte, id, Bodies.step("no", 0, REASON)));
        RefusalsIT.assertProblem(owner.post(place(id), JsonValue.EMPTY_JSON_OBJECT), 422);
        RefusalsIT.assertProblem(Given.nobody().get(place(id)), 401);
        RefusalsIT.assertProblem(Given.nobody().post(place(id), JsonValue.EMPTY_JSON_OBJECT), 401);
        assertThat(author.get("/feed/heard?show=nothing").status()).isEqualTo(404);
        assertThat(author.get("/feed/heard?before=nothing").status()).isEqualTo(404);
    }

    @Test
    void leadsWhoMayAnswerFromTheListToTheActs() {
        long id = Given.post(author, words);
        ask(asker, id);
        assertThat(row(asker, id)).doesNotContain("data-heard-answer");
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.SPONSOR), 390, 800)) {
            Page page = open(window, "/feed/heard?show=waiting");
            page.locator("[data-heard-post=\"" + id + "\"] [data-heard-answer]").click();
            page.locator("#heard-acts:focus").waitFor();
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator(".heard-acts summary").first())
                    .isFocused();
            take(page, "owner", "owner", Staff.ADMINISTRATOR);
            page.locator("[data-heard] [data-step=done]").nth(1).waitFor();
        }
        assertThat(lotte.get("/feed/heard?show=waiting").text()).doesNotContain(words);
        assertThat(lotte.get("/feed/heard?show=underway").text()).contains(words);
        assertThat(row(owner, id)).contains("data-heard-answer");
        answered(step(owner, id, Bodies.step("done", 1, "The gate opens by itself.")));
        assertThat(row(owner, id)).doesNotContain("data-heard-answer");
    }

    private static String row(Caller person, long id) {
        String page = person.get("/feed/heard").text();
        int from = page.indexOf("data-heard-post=\"" + id + "\"");
        assertThat(from).as("it is on the page").isNotNegative();
        return page.substring(from, page.indexOf("</article>", from));
    }

    @Test
    void takesAStepOnceHoweverOftenItIsSent() {
        long id = Given.post(author, words);
        ask(asker, id);
        String key = Given.coined();
        JsonObject heard = Bodies.step("heard", 0, "");
        answered(lotte.post(place(id) + "/steps", heard, key));
        assertThat(answered(lotte.post(place(id) + "/steps", heard, key)).getJsonArray("steps"))
                .hasSize(2);
        assertThat(author.get(Given.POSTS + "/" + id)
                        .json()
                        .getJsonObject("heard")
                        .getBoolean("heard"))
                .isTrue();
    }

    @Test
    void saysThatItIsOverdueAndIsListedSo() {
        long id = promised(asker, Staff.ADMINISTRATOR);
        assertThat(asker.get("/feed/heard?show=overdue").text()).doesNotContain("data-heard-post=\"" + id + "\"");
        TestBoard.running().postgres().write("update hearing set due_on = current_date - 2 where post_id = " + id);
        assertThat(asker.get("/feed/heard?show=overdue").text()).contains("data-heard-post=\"" + id + "\"");
        assertThat(asker.get("/feed/post?id=" + id).text()).contains("overdue");
        assertThat(Given.person(Staff.DUTCH_ASSISTANT)
                        .get("/feed/post?id=" + id)
                        .text())
                .contains("te laat");
    }
}
