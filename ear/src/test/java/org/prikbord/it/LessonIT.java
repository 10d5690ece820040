package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Writing without choosing a kind first, and telling what something that failed has taught. */
@ExtendWith(TestBoard.class)
class LessonIT {
    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final String tried = "We opened at eight " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void theKindSuggestsItselfUntilSomebodyPicksOne() {
        try (BrowserContext window = browsers.windowOf(person, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            Locator words = page.locator("form[data-composer] [name=text]");
            words.fill("Who has the key?");
            assertThat(kind(page)).isEqualTo("question");
            words.fill("I am so proud of the night team");
            assertThat(kind(page)).isEqualTo("win");
            words.fill("We moved it. Lesson learned: ask first");
            assertThat(kind(page)).isEqualTo("lesson");
            page.locator("form[data-composer] label:has([value=message])").click();
            words.fill("Who has the key?");
            assertThat(kind(page)).isEqualTo("message");
        }
    }

    @Test
    void aGuessAsksForNothingThatNobodyWantedToSay() {
        try (BrowserContext window = browsers.windowOf(person, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(tried + ", lesson learned");
            page.waitForCondition(() -> "lesson".equals(kind(page)));
            page.locator("form[data-composer] button[type=submit]").click();
            page.locator("[data-post]:has-text('" + tried + "')").first().waitFor();
        }
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(*) from post where kind = 'message' and text like ?", tried + "%"))
                .isEqualTo(1);
    }

    private static String kind(Page page) {
        return page.locator("form[data-composer] [name=kind]:checked").getAttribute("value");
    }

    @Test
    void aLessonIsToldWithItsPartsAndChangedWithThem() {
        try (BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(tried);
            page.locator("form[data-composer] label:has([value=lesson])").click();
            page.locator("[name=happened]").fill("Eleven people came.");
            page.locator("form[data-composer] button[type=submit]").click();
            page.locator("[data-problem=learned]:not(:empty)").waitFor();
            page.locator("[name=learned]").fill("Ask **first**.");
            page.locator("form[data-composer] button[type=submit]").click();
            Locator post = page.locator("[data-post]")
                    .filter(new Locator.FilterOptions().setHasText(tried))
                    .first();
            post.locator("dl.lesson strong").waitFor();
            assertThat(post.locator("dl.lesson dt").allTextContents())
                    .containsExactly("What happened", "What it taught");
            page.navigate(Given.address("/feed/edit?id=" + post.getAttribute("data-post")));
            page.locator("#next").fill("Open at nine.");
            page.locator("#learned").fill("");
            page.locator("#save").click();
            page.locator("#learned-problem:not(:empty)").waitFor();
            page.locator("#learned").fill("Ask first, then open.");
            page.locator("#save").click();
            page.waitForURL("**/feed/post?id=*");
            assertThat(page.locator("dl.lesson dd p").allTextContents())
                    .containsExactly("Eleven people came.", "Ask first, then open.", "Open at nine.");
        }
    }

    @Test
    void isRefusedWithoutWhatItTaught() {
        JsonObject bare = Json.createObjectBuilder(Bodies.message(tried))
                .add("kind", "lesson")
                .build();
        Caller.Answer answer = person.post(Given.POSTS, bare);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("happened");
    }
}
