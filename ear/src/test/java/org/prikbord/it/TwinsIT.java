package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Two ideas that say the same: the board finds them by itself, and somebody of communications says what they are. */
@ExtendWith(TestBoard.class)
class TwinsIT {
    private static final Pattern MORE = Pattern.compile("href=\"(/ideas/desk\\?kind=twins&amp;from=[^\"]+)\"");

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
    void areFoundComparedToldApartAndTakenBack() {
        String word = Given.coined();
        String other = Given.coined();
        long challenge = Given.openChallenge("What do we all think of " + word + "?");
        Given.idea(Given.person(Staff.ASSISTANT), challenge, word + " with " + other);
        Given.idea(Given.person(Staff.OTHER_ASSISTANT), challenge, "More " + other + " and " + word);
        Caller lotte = Given.person(Staff.COMMUNICATIONS);
        Wait.until(
                "the pair is at the desk",
                Duration.ofMinutes(2),
                () -> pageWith(lotte, word).isPresent());
        String row = "[data-need]:has-text('" + word + "')";
        try (BrowserContext window = browsers.windowOf(lotte, 1440, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address(pageWith(lotte, word).orElseThrow()));
            page.locator(row + " [data-act]").click();
            page.waitForURL("**/ideas/twins?id=*");
            PlaywrightAssertions.assertThat(page.locator(".twins article")).hasCount(2);
            assertThat(page.locator(".twins").innerText()).contains(word + " with " + other, "More " + other);
            page.locator("#tellApart").click();
            page.waitForURL("**/ideas/desk?apart=*");
            PlaywrightAssertions.assertThat(page.locator(row)).hasCount(0);
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("z");
            page.waitForURL("**/ideas/desk");
        }
        assertThat(pageWith(lotte, word)).isPresent();
        assertThat(Given.person(Staff.ADMINISTRATOR).get("/ideas/trail").text())
                .contains("said that these are not the same", "took back that these are not the same");
    }

    /** The address of the part of the desk's list with that word; other tests leave much that is alike. */
    private static Optional<String> pageWith(Caller reader, String word) {
        String path = "/ideas/desk?kind=twins";
        while (true) {
            String page = reader.get(path).text();
            if (page.contains(word)) {
                return Optional.of(path);
            }
            Matcher more = MORE.matcher(page);
            if (!more.find()) {
                return Optional.empty();
            }
            path = more.group(1).replace("&amp;", "&");
        }
    }
}
