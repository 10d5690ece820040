package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;

/** What of the feed is shown, beside it or above it: short, whole when asked, and never silent about what is chosen. */
@ExtendWith(TestBoard.class)
class FeedSideIT {
    private static final int TWO_LINES = 100;

    /** What one announcement that must be read takes, in px, and then the first words of a post. */
    private static final int TO_READ = 150;

    private static final int FIRST_WORDS = 48;

    private static Page feed(BrowserContext window, String query) {
        Page page = window.newPage();
        page.navigate(Given.address("/feed/" + query));
        page.waitForSelector("body[data-ready]");
        return page;
    }

    /** Waits for the letters, without which lines break elsewhere. */
    private static void untilTwoLines(Page page) {
        page.waitForFunction("() => document.fonts.ready.then(() => true)");
        page.waitForCondition(() -> page.locator("nav.filters").boundingBox().height < TWO_LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "320," + Staff.ASSISTANT,
        "320," + Staff.DUTCH_ASSISTANT,
        "320," + Staff.FRENCH_ASSISTANT,
        "320," + Staff.GERMAN_ASSISTANT,
        "390," + Staff.ASSISTANT
    })
    void isTwoLinesOnAPhone(int width, String person) {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(person), width, 800)) {
            Page page = feed(window, "");
            untilTwoLines(page);
            page.navigate(Given.address("/feed/?kind=announcement"));
            page.waitForSelector("body[data-ready]");
            untilTwoLines(page);
            page.locator("details[data-fold=only] > summary").click();
            assertThat(page.locator("details[data-fold=only] a[aria-current]")).isVisible();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({Staff.ASSISTANT, Staff.DUTCH_ASSISTANT, Staff.FRENCH_ASSISTANT, Staff.GERMAN_ASSISTANT})
    void leavesRoomForTheFirstPostOnAPhone(String person) {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(person), 390, 844)) {
            Page page = feed(window, "");
            page.waitForFunction("() => document.fonts.ready.then(() => true)");
            page.evaluate("() => document.querySelector('[data-to-read]').remove()");
            BoundingBox head = page.locator("[data-posts] .post-head").first().boundingBox();
            double below = page.locator("nav.ways").boundingBox().y;
            assertThat(head.y + head.height + FIRST_WORDS + TO_READ).isLessThan(below);
        }
    }

    @Test
    void theComposerIsOneLineOnAPhoneUntilSomebodyWrites() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 390, 844)) {
            Page page = feed(window, "");
            Locator kinds = page.locator("form[data-composer] .kinds");
            assertThat(kinds).isHidden();
            page.locator("nav.filters summary").last().focus();
            page.waitForCondition(() -> {
                page.keyboard().press("Tab");
                return Boolean.TRUE.equals(page.evaluate("() => document.activeElement.id === 'post-text'"));
            });
            assertThat(kinds).isVisible();
            page.keyboard().type("Who has the key?");
            page.reload();
            page.waitForSelector("body[data-ready]");
            assertThat(page.locator("#post-text")).hasValue("Who has the key?");
            assertThat(kinds).isVisible();
        }
    }

    @Test
    void aPressBesideTheOpenComposerHitsWhatItWasMeantFor() {
        Given.post("To press a heart under " + Given.coined());
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 390, 844)) {
            Page page = feed(window, "");
            page.locator("#post-text").click();
            Locator kinds = page.locator("form[data-composer] .kinds");
            assertThat(kinds).isVisible();
            Locator heart = page.locator("[data-posts] [data-react]").first();
            heart.click();
            assertThat(heart).hasAttribute("aria-pressed", "true");
            assertThat(kinds).isHidden();
        }
    }

    @Test
    void offersWhoeverMayWriteForThemToThoseWhoLead() {
        assertThat(side(Staff.SPONSOR)).contains("/feed/deputies");
        assertThat(side(Staff.ASSISTANT)).contains("/feed/circles").doesNotContain("/feed/deputies");
    }

    private static String side(String person) {
        String html = Given.person(person).get("/feed/").text();
        return html.replaceFirst("(?s)^.*<nav class=\"filters\"(.*?)</nav>.*$", "$1");
    }

    @Test
    void unfoldsByKeyAndSaysWhatIsChosen() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 390, 800)) {
            Page page = feed(window, "");
            Locator summary = page.locator("details[data-fold=only] > summary");
            assertThat(page.locator("nav.filters a[href='/feed/?kind=win']")).isHidden();
            summary.focus();
            page.keyboard().press("Enter");
            page.locator("nav.filters a[href='/feed/?kind=win']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/feed/?kind=win");
            page.waitForSelector("body[data-ready]");
            assertThat(page.locator("details[data-fold=only] > summary")).containsText("Wins");
            assertThat(page.locator("details[data-fold=pages] > summary")).isVisible();
        }
    }

    @Test
    void staysUnfoldedBesideTheFeed() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 900)) {
            Page page = feed(window, "");
            page.locator("details[data-fold=pages] > summary").click();
            assertThat(page.locator("nav.filters a[href='/feed/planned']")).isVisible();
            page.waitForCondition(() ->
                    Boolean.TRUE.equals(page.evaluate("() => localStorage.getItem('prikbord-fold-pages') !== null")));
            Page later = feed(window, "?open=true");
            assertThat(later.locator("nav.filters a[href='/feed/planned']")).isVisible();
            assertThat(later.locator("details[data-fold=only] .folded")).isHidden();
        }
    }
}
