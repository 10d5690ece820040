package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** In which order a challenge lists its ideas, what a phone shows first, and which challenges the widget has. */
@ExtendWith(TestBoard.class)
class ChallengeListIT {
    /** Puts the deck far below what is seen when a widget opens. */
    private static final String FAR_DOWN = "addEventListener('DOMContentLoaded', () =>"
            + " document.querySelector('[data-deck]').before(Object.assign(document.createElement('div'),"
            + " {style: 'height: 3000px'})))";

    /** Whatever watches a card has been told where it is. */
    private static final String WATCHED = "() => new Promise((told) => new IntersectionObserver((_, watcher) => {"
            + " watcher.disconnect(); told(); }).observe(document.querySelector('[data-card]')))";

    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void ideasComeInEachPersonsOwnMixAndInAnotherOrderOnRequest() {
        long challenge = Given.openChallenge("In which order?");
        List<Long> ids = IntStream.range(0, 25)
                .mapToObj(i -> Given.idea(author, challenge, "Number " + i + " of many"))
                .toList();
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            assertThat(page.locator(".orders [aria-current=true]").innerText()).isEqualTo("Mixed, my own order");
            List<String> mixed = shown(page);
            page.reload();
            assertThat(shown(page)).isEqualTo(mixed).hasSize(20);
            page.locator("main a:text-is('Show more ideas')").click();
            page.waitForURL(url -> url.contains("before="));
            assertThat(shown(page)).hasSize(5).doesNotContainAnyElementsOf(mixed);
            page.locator(".orders a:text-is('Newest first')").click();
            page.waitForURL(url -> url.contains("order=newest"));
            assertThat(shown(page).get(0)).isEqualTo(Long.toString(ids.get(24)));
        }
        assertThat(author.get("/ideas/challenge?id=" + challenge + "&order=nonsense")
                        .text())
                .contains("Mixed, my own order");
        assertThat(author.get("/ideas/challenge?id=" + challenge + "&order=standing")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> shown(Page page) {
        return page.locator("[data-idea-list] [data-idea]").all().stream()
                .map(idea -> idea.getAttribute("data-idea"))
                .toList();
    }

    @Test
    void aPhoneLeadsStraightToTheDeck() {
        long challenge = Given.openChallenge("What does a phone show?");
        Given.idea(author, challenge, "Something to compare");
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 360, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            page.locator("main a:text-is('Compare ideas')").click();
            page.waitForURL(url -> url.endsWith("#deck-title"));
            assertThat(page.locator("#deck-title").boundingBox().y).isBetween(-1.0, 800.0);
            page.setViewportSize(1280, 900);
            page.locator("main a:text-is('Compare ideas')")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void theWidgetHasAllChallengesThatRunWithHowLongAndOneDeck() {
        long choosing = Given.challenge("Widget question of the long run", -1, 40);
        Given.idea(author, choosing, "To be dealt");
        String widget = author.get("/ideas/widget").text();
        String rest = widget.substring(widget.indexOf("Widget question of the long run"));
        assertThat(rest.substring(0, rest.indexOf("</section>"))).contains("more days to choose", "I have an idea");
        assertThat(widget.split("data-deck=", -1)).hasSize(2);
    }

    @Test
    void theWidgetDealsACardOnceSomebodyHasItBeforeTheirEyes() {
        long choosing = Given.challenge("Widget question to choose in", -1, 41);
        Given.idea(author, choosing, "To be seen first");
        Caller chooser = Given.person(Staff.OTHER_ASSISTANT);
        try (BrowserContext window = browsers.windowOf(chooser, 360, 800)) {
            Page page = window.newPage();
            Locator deck = page.locator("[data-deck]");
            List<String> dealt = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/deck")) {
                    dealt.add(request.url());
                }
            });
            page.addInitScript(FAR_DOWN);
            page.clock().install();
            page.navigate(Given.address("/ideas/widget"));
            page.locator("body[data-ready]").waitFor();
            page.evaluate(WATCHED);
            page.clock().runFor(10_000);
            // what it has asked for until then has come here before this is answered
            page.evaluate("() => fetch(location.href).then((answer) => answer.text())");
            assertThat(dealt).isEmpty();
            assertThat(deck.locator("[data-answer=yes]").isDisabled()).isTrue();
            deck.locator("[data-card]").scrollIntoViewIfNeeded();
            page.waitForCondition(() -> !dealt.isEmpty());
            page.waitForCondition(() -> isDealt(deck));
        }
    }

    private static boolean isDealt(Locator deck) {
        return !deck.locator("[data-card-title]").textContent().isEmpty()
                || deck.locator("[data-deck-end]").isVisible();
    }

    @Test
    void theWidgetAsksAgainForACardThatDidNotCome() {
        long choosing = Given.challenge("Widget question to choose in later", -1, 42);
        Given.idea(author, choosing, "To be waited for");
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 360, 800)) {
            Page page = window.newPage();
            AtomicInteger asked = new AtomicInteger();
            page.route("**/deck", route -> {
                if (asked.getAndIncrement() == 0) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.clock().install();
            page.navigate(Given.address("/ideas/widget"));
            Locator deck = page.locator("[data-deck]");
            deck.locator("[data-card]").scrollIntoViewIfNeeded();
            deck.locator("[data-deck-problem]:not(:empty)").waitFor();
            page.waitForCondition(() -> {
                page.clock().runFor(5_000);
                return isDealt(deck);
            });
            assertThat(deck.locator("[data-deck-problem]").textContent()).isEmpty();
        }
    }

    @Test
    void anIdeaForAnyChallengeIsProposedInTheWidgetItself() {
        Given.openChallenge("Widget question that ends first");
        long other = Given.challenge("Widget question that ends much later", -1, 90);
        try (BrowserContext window = browsers.windowOf(author, 320, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/widget"));
            Locator section = page.locator("section.other")
                    .filter(new Locator.FilterOptions().setHasText("Widget question that ends much later"));
            section.locator("summary").click();
            section.getByLabel("In one line").fill("Straight from the home page");
            section.getByLabel("How would it work?").fill("By writing it down where one reads it.");
            section.locator("button:text-is('Send my idea')").click();
            Locator there = section.locator("[data-proposed] a");
            there.waitFor();
            PlaywrightAssertions.assertThat(section.getByLabel("In one line")).hasValue("");
            assertThat(page.url()).endsWith("/ideas/widget");
            assertThat(author.get(there.getAttribute("href")).text()).contains("Straight from the home page");
            assertThat(author.get("/ideas/challenge?id=" + other).text()).contains("Straight from the home page");
        }
    }
}
