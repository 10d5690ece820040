package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Charters;
import org.prikbord.harness.Staff;

/** From a problem to an answer: a sponsor asks, an assistant proposes, a colleague votes, the sponsor answers. */
@ExtendWith(TestBoard.class)
class ChallengeJourneyIT {
    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void aProblemBecomesAnIdeaAndGetsAnAnswerThatReachesThoseWhoCare() {
        String challenge = asked("How do we greet who comes in wet?");
        String idea = proposed(challenge, "A row of towels");
        voted(idea);
        answered(idea, "Yes: towels from Monday, and a rack to dry them.");
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 900)) {
            JourneyIT.assertNoticed(window, "A row of towels");
            Page page = window.newPage();
            page.navigate(idea);
            assertThat(page.locator("main").innerText()).contains("Yes: towels from Monday");
        }
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 1280, 900)) {
            JourneyIT.assertNoticed(window, "A row of towels");
        }
        assertThat(Given.person(Staff.DUTCH_ASSISTANT).get(Given.POSTS).text()).contains("A row of towels");
    }

    /** Opens it as the sponsor; gives its address. */
    private static String asked(String question) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.SPONSOR), 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/open"));
            page.locator("#title").fill(question);
            page.locator("#launch").click();
            page.locator("#problem-problem:not(:empty)").waitFor();
            page.waitForCondition(() -> "problem".equals(page.evaluate("document.activeElement.id")));
            PlaywrightAssertions.assertThat(page.locator("#title")).hasValue(question);
            page.locator("#problem").fill("They drip on the tulips.");
            Charters.fillIn(page);
            page.locator("#launch").click();
            page.waitForURL("**/ideas/challenge?id=*");
            assertThat(page.locator("h1").textContent()).contains(question);
            return page.url();
        }
    }

    private static String proposed(String challenge, String title) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 900)) {
            Page page = window.newPage();
            page.navigate(challenge);
            page.locator("form[data-propose] [name=title]").fill(title);
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("form[data-propose] [data-problem=text]:not(:empty)").waitFor();
            page.locator("form[data-propose] [name=text]").fill("By the door, blue ones.");
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("[data-idea] h3 a:has-text('" + title + "')").click();
            page.waitForURL("**/ideas/idea?id=*");
            return page.url();
        }
    }

    private static void voted(String idea) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 1280, 900)) {
            Page page = window.newPage();
            // the script comes late: what is pressed before it is there counts too
            AtomicReference<Route> late = new AtomicReference<>();
            page.route("**/ideas.js*", late::set);
            page.navigate(idea);
            page.waitForCondition(() -> late.get() != null);
            page.waitForResponse(answer -> answer.url().endsWith("/vote") && answer.status() < 300, () -> {
                page.locator("button[data-vote]").click();
                late.get().resume();
            });
            assertThat(page.locator("button[data-vote]").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    private static void answered(String idea, String reason) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.SPONSOR), 1280, 900)) {
            Page page = window.newPage();
            page.navigate(idea.replace("/idea?", "/answer?"));
            page.locator("label.choice:has([name=outcome][value=chosen])").click();
            page.locator("#send").click();
            page.locator("#reason-problem:not(:empty)").waitFor();
            page.locator("#reason").fill(reason);
            page.locator("#send").click();
            page.waitForURL(url -> !url.contains("/answer"));
        }
    }
}
