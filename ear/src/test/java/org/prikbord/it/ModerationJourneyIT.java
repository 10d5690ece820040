package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** From a report to the decision on an appeal: reporters, an author, and two people of communications. */
@ExtendWith(TestBoard.class)
class ModerationJourneyIT {
    private static final String REASON = "You are right about the rain; the sentence about him is about a person.";

    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static Page page(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(Given.address(path));
        return page;
    }

    @Test
    void whatThreePeopleReportIsHiddenAtOnceRuledOnAppealedAndShownAgain() {
        String words = "Ask the site manager why " + UUID.randomUUID();
        long post = Given.post(words);
        reportedByHand(post);
        Given.report(Given.person(Staff.DUTCH_ASSISTANT), "post", post);
        Caller reader = Given.person(Staff.SPONSOR);
        assertShown(reader, post, words, true);
        long matter = Given.report(Given.person(Staff.ADMINISTRATOR), "post", post);
        assertShown(reader, post, words, false);
        assertThat(Given.person(Staff.ASSISTANT).get("/feed/post?id=" + post).text())
                .contains(words, "Only you and communications see this");
        assertNoticed(Staff.ASSISTANT, "Only you see it until we have");
        ruledByKeyboard(words);
        assertShown(reader, post, words, false);
        assertReporterReads(matter, "it is not shown as it was");
        appealed(words);
        decided(words);
        assertShown(reader, post, words, true);
        assertReporterReads(matter, "somebody else looked again, and it is shown again");
        assertNoticed(Staff.ASSISTANT, "everybody sees it again");
        assertThat(Given.person(Staff.ADMINISTRATOR).get("/ideas/trail").text())
                .contains("hid “Ask the site manager why", "overturned the ruling on");
    }

    private static void assertShown(Caller reader, long post, String words, boolean shown) {
        String where = "in the widget, the list, the feed, by its address";
        assertThat(reader.get("/feed/widget").text().contains(words)).as(where).isEqualTo(shown);
        assertThat(reader.get(Given.POSTS).text().contains(words)).as(where).isEqualTo(shown);
        assertThat(reader.get("/feed/").text().contains(words)).as(where).isEqualTo(shown);
        assertThat(reader.get("/feed/post?id=" + post).status()).isEqualTo(shown ? 200 : 404);
        assertThat(reader.get(Given.POSTS + "/" + post).status()).isEqualTo(shown ? 200 : 404);
        assertThat(reader.get(Given.comments(post)).status()).isEqualTo(shown ? 200 : 404);
    }

    private static void assertReporterReads(long matter, String words) {
        assertThat(Given.person(Staff.OTHER_ASSISTANT)
                        .get("/ideas/matter?id=" + matter)
                        .text())
                .contains(words);
    }

    private static void assertNoticed(String userName, String words) {
        try (BrowserContext window = browsers.windowOf(Given.person(userName), 1280, 900)) {
            JourneyIT.assertNoticed(window, words);
        }
    }

    /** With the keyboard alone: from the post to the thank-you. */
    private static void reportedByHand(long post) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 1280, 900)) {
            Page page = page(window, "/feed/post?id=" + post);
            page.locator("#post-" + post + " > .reactions .report").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/ideas/report?*");
            page.locator("#send").focus();
            page.keyboard().press("Enter");
            page.locator("#category-problem:not(:empty)").waitFor();
            page.locator("[name=category][value=person]").focus();
            page.keyboard().press("Space");
            page.locator("#send").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/ideas/report?matter=*");
            assertThat(page.locator("h1").innerText()).contains("Thank you");
        }
    }

    private static void ruledByKeyboard(String words) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.COMMUNICATIONS), 1440, 900)) {
            Page page = page(window, "/ideas/desk?kind=ruling");
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-need]:has-text('" + words.substring(0, 60) + "') [data-look]")
                    .focus();
            page.keyboard().press("r");
            page.waitForURL("**/ideas/desk?open=ruling*");
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("2");
            page.keyboard().press("Control+Enter");
            page.locator("#rule-problem:not(:empty)").waitFor();
            PlaywrightAssertions.assertThat(page.locator("[name=verdict][value=rewrite]"))
                    .isChecked();
            page.locator("#house").selectOption("thing");
            page.locator("#reason").fill(REASON);
            page.locator("#reason").press("Control+Enter");
            page.waitForURL("**/ideas/desk?ruled=*");
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("z");
            page.waitForURL("**/ideas/desk");
            page.locator("a[href='/ideas/desk?kind=ruling']").click();
            page.waitForURL("**/ideas/desk?kind=ruling");
            page.locator("[data-need]:has-text('" + words.substring(0, 60) + "') [data-act]")
                    .click();
            page.locator("label.choice:has([value=rewrite])").click();
            page.locator("#house").selectOption("thing");
            page.locator("#reason").fill(REASON);
            page.locator("#send").click();
            page.waitForURL("**/ideas/desk?ruled=*");
        }
    }

    private static void appealed(String words) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 900)) {
            JourneyIT.assertNoticed(window, "asks you to rewrite");
            Page page = page(window, "/feed/notices");
            page.locator("main a:has-text('asks you to rewrite')").first().click();
            page.waitForURL("**/ideas/matter?id=*");
            assertThat(page.locator("main").innerText()).contains(words, REASON, "House rule 1");
            page.locator("#words").fill("It is about the drain, not about him.");
            page.locator("#send").click();
            page.locator("main:has-text('Somebody else will answer you')").waitFor();
        }
    }

    /** Whoever ruled is shown why somebody else has to; that somebody decides. */
    private static void decided(String words) {
        String row = "[data-need]:has-text('" + words.substring(0, 60) + "') [data-act]";
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.COMMUNICATIONS), 1280, 900)) {
            Page page = page(window, "/ideas/desk?kind=appeal");
            page.locator(row).click();
            page.locator("#ruling:has-text('another colleague decides')").waitFor();
            PlaywrightAssertions.assertThat(page.locator("#decide")).hasCount(0);
        }
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_COMMUNICATIONS), 1280, 900)) {
            Page page = page(window, "/ideas/desk?kind=appeal");
            page.locator(row).click();
            page.locator("label.choice:has([value=overturned])").click();
            page.locator("#answer").fill("I read it again, and it is about the drain.");
            page.locator("#decide").click();
            page.waitForURL("**/ideas/desk");
        }
    }
}
