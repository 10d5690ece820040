package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
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

    private static String at(String address) {
        return TestBoard.running().address().resolve(address).toString();
    }

    @Test
    void ideasComeInEachPersonsOwnMixAndInAnotherOrderOnRequest() {
        long challenge = Given.openChallenge("In which order?");
        List<Long> ids = IntStream.range(0, 25)
                .mapToObj(i -> Given.idea(author, challenge, "Number " + i + " of many"))
                .toList();
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(at("/ideas/challenge?id=" + challenge));
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
            page.navigate(at("/ideas/challenge?id=" + challenge));
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
        assertThat(rest.substring(0, rest.indexOf("</section>")))
                .contains("more days to choose", "/ideas/challenge?id=" + choosing + "#propose");
        assertThat(widget.split("data-deck=", -1)).hasSize(2);
    }
}
