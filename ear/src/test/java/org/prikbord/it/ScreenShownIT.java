package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** A television in a canteen, with nobody at it: what it shows while notes come and go, the net too, and its link. */
@ExtendWith(TestBoard.class)
class ScreenShownIT {
    private static final String FRONT = "[data-leaf][data-on] ";
    private static final long A_NOTE = 20_000;
    private static final long UNTIL_TOLD = 70_000;
    private static final long A_NIGHT = 10 * 3_600_000L;

    private static final String KEPT_HERE = "async () => JSON.stringify({ ...localStorage })"
            + " + (await caches.keys()).join() + (await navigator.serviceWorker.getRegistrations()).length";

    private static Browsers browsers;

    private final Caller giver = Given.person(Staff.ASSISTANT);
    private final String words = "Without once sighing " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private long give(String text) {
        return Given.kudos(giver, text, Staff.OTHER_ASSISTANT);
    }

    private static Page shown(BrowserContext window, ScreenGiven.Made screen) {
        Page page = window.newPage();
        page.clock().install();
        page.navigate(Given.address(screen.page()));
        page.locator(FRONT).waitFor();
        return page;
    }

    /** From here on time passes only as it is told to. */
    private static void holdTime(Page page) {
        page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 1_000);
    }

    private static void assertShows(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator(FRONT + ".tv-said")).hasText(text);
    }

    @Test
    void turnsToTheNextNoteEachTwentySecondsAndWhatIsNewComesFirst() {
        String before = "Before " + words;
        give(before);
        give(words);
        ScreenGiven.Made screen = ScreenGiven.screen();
        try (BrowserContext window = browsers.window(1920, 1080)) {
            Page page = shown(window, screen);
            holdTime(page);
            assertShows(page, words);
            PlaywrightAssertions.assertThat(page.locator(FRONT + "[data-other]").first())
                    .containsText(before);
            PlaywrightAssertions.assertThat(page.locator("[data-code] svg")).isVisible();
            page.clock().runFor(A_NOTE);
            assertShows(page, before);
            assertThat(fade(page)).isEqualTo("0.6s");
            String fresh = "Fresh " + words;
            give(fresh);
            page.clock().runFor(UNTIL_TOLD);
            // it has been told, or is told in the next turn
            for (int turns = 0; turns < 4 && !fresh.equals(front(page)); turns++) {
                page.clock().runFor(A_NOTE);
            }
            assertShows(page, fresh);
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator("[data-pause]")).isFocused();
            page.keyboard().press("Enter");
            page.clock().runFor(3 * A_NOTE);
            assertShows(page, fresh);
            page.keyboard().press("ArrowRight");
            PlaywrightAssertions.assertThat(page.locator(FRONT + ".tv-said"))
                    .not()
                    .hasText(fresh);
        }
    }

    private static String front(Page page) {
        return page.locator(FRONT + ".tv-said").textContent();
    }

    private static String fade(Page page) {
        return (String) page.locator(FRONT).evaluate("leaf => getComputedStyle(leaf).transitionDuration");
    }

    @Test
    void cutsAndStandsStillForWhoPrefersNoMotion() {
        give("First " + words);
        give(words);
        try (BrowserContext window = browsers.window(1920, 1080)) {
            Page page = shown(window, ScreenGiven.screen());
            holdTime(page);
            page.clock().runFor(5 * A_NOTE);
            assertThat(moved(page)).isNotEqualTo("none");
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.clock().runFor(A_NOTE);
            assertThat(moved(page)).isEqualTo("none");
            assertThat(fade(page)).isEqualTo("0s");
        }
    }

    private static String moved(Page page) {
        return (String) page.locator("[data-stage]").evaluate("stage => getComputedStyle(stage).translate");
    }

    @Test
    void showsNothingOfBeforeOnceItIsRevokedAndKeepsNothing() {
        give(words);
        ScreenGiven.Made screen = ScreenGiven.screen();
        try (BrowserContext window = browsers.offlineWindow(1920, 1080)) {
            Page page = shown(window, screen);
            assertShows(page, words);
            page.locator("body[data-kept]").waitFor();
            assertThat((String) page.evaluate(KEPT_HERE)).contains(words, screen.key());
            ScreenGiven.revoke(screen);
            page.clock().runFor(UNTIL_TOLD);
            PlaywrightAssertions.assertThat(page.locator("[data-gone]")).isVisible();
            assertThat(page.content()).doesNotContain(words);
            page.waitForCondition(() -> page.evaluate(KEPT_HERE).equals("{}0"));
            assertThat(page.reload().status()).isEqualTo(404);
            assertThat(page.content()).doesNotContain(words);
        }
    }

    @Test
    void whatTheDeskHidesIsGoneAtTheNextUpdate() {
        long note = give(words);
        try (BrowserContext window = browsers.window(1920, 1080)) {
            Page page = shown(window, ScreenGiven.screen());
            assertShows(page, words);
            long matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "kudos", note);
            Given.ruling(Given.person(Staff.COMMUNICATIONS), matter, "rewrite");
            page.clock().runFor(UNTIL_TOLD);
            page.waitForCondition(() -> !page.content().contains(words));
            assertThat(page.locator(FRONT).count()).isEqualTo(1);
        }
    }

    @Test
    void goesOnThroughANightWithoutTheNetAlsoWhenItIsSwitchedOffAndOn() {
        give(words);
        ScreenGiven.Made screen = ScreenGiven.screen();
        try (BrowserContext window = browsers.offlineWindow(1920, 1080)) {
            Page page = shown(window, screen);
            page.locator("body[data-kept]").waitFor();
            PlaywrightAssertions.assertThat(page.locator("[data-late]")).isHidden();
            window.setOffline(true);
            page.clock().fastForward(A_NIGHT);
            PlaywrightAssertions.assertThat(page.locator("[data-late]")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("[data-late]")).containsText("as of");
            page.close();
            Page again = shown(window, screen);
            assertShows(again, words);
            holdTime(again);
            String morning = "Good morning " + words;
            give(morning);
            window.setOffline(false);
            again.waitForCondition(() -> ((String) again.evaluate(KEPT_HERE)).contains(morning));
            again.clock().runFor(A_NOTE);
            assertShows(again, morning);
            PlaywrightAssertions.assertThat(again.locator("[data-late]")).isHidden();
        }
    }

    @Test
    void takesNobodysWordButTheBoardsThatItIsRevoked() {
        give(words);
        ScreenGiven.Made screen = ScreenGiven.screen();
        try (BrowserContext window = browsers.window(1920, 1080)) {
            Page page = shown(window, screen);
            assertShows(page, words);
            page.route(
                    "**/kudos/api/screen*",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(404).setBody("Not here")));
            page.clock().runFor(4 * UNTIL_TOLD);
            PlaywrightAssertions.assertThat(page.locator("[data-late]")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("[data-gone]")).isHidden();
            PlaywrightAssertions.assertThat(page.locator(FRONT + ".tv-said"))
                    .not()
                    .isEmpty();
        }
    }

    @Test
    void loadsItselfAnewOnceForWhoeverHasANewerPage() {
        give(words);
        ScreenGiven.Made screen = ScreenGiven.screen();
        try (BrowserContext window = browsers.window(1920, 1080)) {
            Page page = shown(window, screen);
            AtomicInteger loads = new AtomicInteger();
            page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
            page.route(
                    "**/kudos/api/screen*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"release\":\"newer\",\"notes\":[]}")));
            page.clock().runFor(UNTIL_TOLD);
            page.waitForCondition(() -> loads.get() == 1);
            PlaywrightAssertions.assertThat(page.locator("[data-bare]")).isVisible();
            page.clock().runFor(2 * UNTIL_TOLD);
            page.waitForTimeout(500); // for what must not happen
            assertThat(loads.get()).isEqualTo(1);
        }
    }

    @Test
    void isAccessibleInEachLookAndFitsIntoAnyWindow() {
        give(words + " x".repeat(400));
        List<String> found = new ArrayList<>();
        for (String look : List.of("light", "dark")) {
            ScreenGiven.Made screen = ScreenGiven.screen(null, "de", look);
            try (BrowserContext window = browsers.window(1920, 1080)) {
                Page page = window.newPage();
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                page.navigate(Given.address(screen.page()));
                page.locator(FRONT).waitFor();
                for (int[] size : new int[][] {{1920, 1080}, {1080, 1920}, {320, 800}}) {
                    page.setViewportSize(size[0], size[1]);
                    new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations()
                            .forEach(rule -> found.add(look + " " + size[0] + ": " + rule.getId() + " "
                                    + rule.getNodes().get(0).getHtml()));
                    found.addAll(AccessibilityIT.tooWide(page));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
