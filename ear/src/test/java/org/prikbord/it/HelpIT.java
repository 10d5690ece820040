package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
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
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The help line, from the tick under a question to thanks; each test has somebody else ask, as nobody may often. */
@ExtendWith(TestBoard.class)
class HelpIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> KNOWING = List.of(
            "ibakker",
            "rmuller",
            "fpeeters",
            "bdegroot",
            "kdevries",
            "yvandenberg",
            "evanderlinden",
            "dgarcialopez",
            "avanderlinden",
            "sozturk2",
            "zoneill2");

    private static Browsers browsers;

    private final String topic = Given.coined();
    private final String words = "Do we take it back without a label " + topic + "?";

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static String place(long post) {
        return Given.POSTS + "/" + post + "/help";
    }

    /** An urgent question of that person. */
    static long call(Caller by, String text) {
        return Given.created(by.post(Given.POSTS, Bodies.urgent(Bodies.question(text))));
    }

    private static Answer send(Caller by, long post, String deed) {
        return by.post(place(post) + "/" + deed, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** They all have answered a question about the topic. */
    private void haveAnswered() {
        long earlier =
                Given.created(Given.person("nsmit").post(Given.POSTS, Bodies.question("What is a label? #" + topic)));
        KNOWING.forEach(name -> Given.comment(Given.person(name), earlier, "It is sewn in."));
    }

    private static int asked(long post) {
        return Given.person(Staff.ADMINISTRATOR).get(place(post)).json().getInt("asked");
    }

    private static void until(long post, int asked) {
        Wait.until(asked + " are asked", SOON, () -> asked(post) == asked);
    }

    private List<String> called() {
        return KNOWING.stream()
                .filter(name -> Given.person(name).get("/feed/notices").text().contains(words))
                .toList();
    }

    private static void threeMinutesPass(long post) {
        TestBoard.running()
                .postgres()
                .write("update help_call set next_at = next_at - interval '3' minute where post_id = " + post);
    }

    private Locator question(Page page) {
        return page.locator("[data-post].post")
                .filter(new Locator.FilterOptions().setHasText(topic))
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-help]")))
                .first();
    }

    private static Page open(BrowserContext window, String address) {
        Page page = window.newPage();
        page.navigate(Given.address(address));
        page.locator("body[data-ready]").waitFor();
        return page;
    }

    private long ask(Page page) {
        Locator form = page.locator("form[data-composer]");
        form.locator("[name=text]").fill(words + " #" + topic);
        form.locator("[name=text]").pressSequentially("\nShe waits at the till?");
        form.locator("[name=urgent]").check();
        form.locator("button[type=submit]").click();
        question(page).waitFor();
        return Long.parseLong(question(page).getAttribute("data-post"));
    }

    @Test
    void goesFromTheTickToThanksWhileSomebodyWaits() {
        haveAnswered();
        Caller asker = Given.person("hvanderlinden3");
        try (BrowserContext window = browsers.windowOf(asker, 390, 844)) {
            Page page = open(window, "/feed/");
            long id = ask(page);
            until(id, 5);
            Wait.until("five are told", SOON, () -> called().size() == 5);
            question(page)
                    .locator("[data-help-state]")
                    .filter(new Locator.FilterOptions().setHasText("5 "))
                    .waitFor();
            threeMinutesPass(id);
            until(id, 10);
            Wait.until("ten are told", SOON, () -> called().size() == 10);
            List<String> helpers = called().subList(0, 3);
            helpers.forEach(name -> Given.comment(Given.person(name), id, "Within 30 days, says " + name));
            Locator choices = question(page).locator("[data-help-answers] button[data-accept]");
            page.waitForCondition(() -> choices.count() == 3);
            Wait.until("nobody is called any more", SOON, () -> called().isEmpty());
            threeMinutesPass(id);
            choices.first().click();
            question(page).locator("[data-help-thanks]").click();
            question(page)
                    .locator("[data-help-for=called]")
                    .filter(new Locator.FilterOptions().setHasText("Je hebt bedankt"))
                    .waitFor();
            assertThat(asked(id)).isEqualTo(10);
            Wait.until(
                    "who helped is thanked",
                    SOON,
                    () -> helpers.stream()
                            .anyMatch(name -> Given.person(name)
                                    .get("/feed/notices")
                                    .text()
                                    .contains("het dringend was")));
            assertThat(send(asker, id, "thanks").status()).isEqualTo(204);
            assertThat(asker.get("/feed/help").text()).contains(words);
        }
    }

    @Test
    void passesOnFromWhoCannotNow() {
        haveAnswered();
        long id = call(Given.person("msmits"), words + " #" + topic);
        until(id, 5);
        Wait.until("five are told", SOON, () -> called().size() == 5);
        String busy = called().get(0);
        try (BrowserContext window = browsers.windowOf(Given.person(busy), 320, 800)) {
            Page page = open(window, "/feed/help");
            page.evaluate("() => (window.earlier = true)");
            page.locator("[data-help-row=\"" + id + "\"] [data-help-pass]").click();
            // the page begins anew; a window that is closed meanwhile may never close in Chromium
            page.waitForFunction("() => !window.earlier && document.body.dataset.ready");
            PlaywrightAssertions.assertThat(page.locator("[data-help-row=\"" + id + "\"] [data-help-pass]"))
                    .hasCount(0);
        }
        until(id, 6);
        Wait.until("another is told", SOON, () -> called().size() == 5 && !called().contains(busy));
        try (BrowserContext window = browsers.windowOf(Given.person(called().get(0)), 390, 800)) {
            Page page = open(window, "/feed/post?id=" + id);
            page.locator("[data-help-answer]").click();
            page.waitForCondition(() -> page.locator("textarea:focus").count() == 1);
        }
    }

    @Test
    void neverGoesToWhoDoesNotSeeIt() {
        haveAnswered();
        Caller asker = Given.person("ksimic2");
        long circle = CircleIT.made(asker, topic, "hidden");
        long id = Given.created(asker.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.urgent(Bodies.question(words + " #" + topic)))
                        .add("audience", Json.createArrayBuilder().add(circle))
                        .build()));
        Wait.until("it was tried", SOON, () -> asker.get(place(id)).text().contains("\"beginning\":false"));
        assertThat(asker.get(place(id)).json().getInt("asked")).isZero();
        assertThat(asker.get("/feed/post?id=" + id).text()).contains("niemand om te vragen");
        assertThat(called()).isEmpty();
        isToldWhatElseToDo(asker, id);
        for (String name : List.of(KNOWING.get(0), Staff.COMMUNICATIONS, Staff.ADMINISTRATOR)) {
            Caller outsider = Given.person(name);
            RefusalsIT.assertProblem(outsider.get(place(id)), 404);
            for (String deed : List.of("pass", "more", "thanks")) {
                RefusalsIT.assertProblem(send(outsider, id, deed), 404);
            }
            assertThat(outsider.get("/feed/help").text()).doesNotContain(topic);
            assertThat(outsider.get("/feed/api/mine?posts=" + id).json()).isEmpty();
        }
    }

    /** A share of what is for some would reach nobody else. */
    private static void isToldWhatElseToDo(Caller asker, long id) {
        try (BrowserContext window = browsers.windowOf(asker, 320, 800)) {
            Page page = open(window, "/feed/post?id=" + id);
            Locator ways = page.locator("[data-help-stuck]");
            ways.waitFor();
            PlaywrightAssertions.assertThat(ways.locator("li")).hasCount(2);
            PlaywrightAssertions.assertThat(ways.locator("a[href='/feed/help']"))
                    .isVisible();
            HeardIT.ask(asker, id);
            page.reload();
            PlaywrightAssertions.assertThat(ways.locator("li")).hasCount(1);
        }
    }

    @Test
    void offersToShareWhatIsForEverybodyOnceNobodyMoreIsAsked() {
        Caller asker = Given.person("nsmit");
        long id = call(asker, words);
        Wait.until("it was tried", SOON, () -> asker.get(place(id)).text().contains("\"beginning\":false"));
        TestBoard.running().postgres().write("update help_call set next_at = null where post_id = ?", id);
        Given.post("Something changed, so that nothing kept says otherwise.");
        String page = asker.get("/feed/post?id=" + id).text();
        assertThat(page).contains("data-help-stuck");
        assertThat(page.substring(
                        page.indexOf("data-help-stuck"), page.indexOf("</ul>", page.indexOf("data-help-stuck"))))
                .contains("/feed/share?id=" + id);
    }

    @Test
    void refusesWhatDoesNotFitAndWhoMayNot() {
        Caller asker = Given.person("athart");
        RefusalsIT.assertProblem(asker.post(Given.POSTS, Bodies.urgent(Bodies.message(words))), 422);
        long id = call(asker, words);
        RefusalsIT.assertProblem(send(asker, id, "thanks"), 422);
        Caller other = Given.person(Staff.SPONSOR);
        RefusalsIT.assertProblem(send(other, id, "thanks"), 403);
        RefusalsIT.assertProblem(send(other, id, "more"), 403);
        assertThat(send(other, id, "pass").status()).isEqualTo(204);
        RefusalsIT.assertProblem(Given.nobody().get(place(id)), 401);
        RefusalsIT.assertProblem(send(Given.nobody(), id, "pass"), 401);
        long calm = Given.created(asker.post(Given.POSTS, Bodies.question(words)));
        RefusalsIT.assertProblem(asker.get(place(calm)), 404);
        RefusalsIT.assertProblem(send(asker, calm, "more"), 404);
        call(asker, words);
        Answer third = asker.post(Given.POSTS, Bodies.urgent(Bodies.question(words)));
        RefusalsIT.assertProblem(third, 422);
        assertThat(third.text()).contains("2 dringende vragen openstaan");
    }
}
