package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;

/** Whoever pastes more than fits is told so at the field, and loses nothing of it. */
@ExtendWith(TestBoard.class)
class TooLongIT {
    @Test
    void keepsAPostThatDoesNotFitAndSaysSo() {
        refusesButKeeps("/feed/", "#post-text", 10_001);
    }

    @Test
    void keepsAnIdeaThatDoesNotFitAndSaysSo() {
        long challenge = Given.openChallenge("What is too long?");
        refusesButKeeps("/ideas/challenge?id=" + challenge, "#idea-text", 5_001);
    }

    private static void refusesButKeeps(String path, String field, int length) {
        String typed = "x".repeat(length);
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address(path));
            page.waitForSelector("body[data-ready]");
            page.locator("#idea-title, #post-text").fill("All of it");
            Locator box = page.locator(field);
            box.fill(typed);
            box.evaluate("box => box.form.requestSubmit()");
            assertThat(page.locator(field + "-problem")).containsText(String.format(Locale.UK, "%,d", length - 1));
            assertThat(box).hasValue(typed);
        }
    }
}
