package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Coming back: what is new since last time, where that ends, and what one kept for later. */
@ExtendWith(TestBoard.class)
class ReadingIT {
    private static final String CURSOR = "/feed/api/cursor";
    private static final String SAVED = "/feed/api/saved";

    private static Browsers browsers;

    /** Nobody else signs in as them, or their cursor would be moved. */
    private final Caller reader = Given.person("rdegroot3");

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static JsonObject key(String key) {
        return Json.createObjectBuilder().add("key", key).build();
    }

    private static String keyOf(long post) {
        return Given.person(Staff.ASSISTANT)
                .get(Given.POSTS + "/" + post)
                .json()
                .getString("key");
    }

    @Test
    void theLineStandsAfterWhatIsNewAndIsGoneNextTime() {
        long seen = Given.post("Seen already, " + Given.coined());
        assertThat(reader.put(CURSOR, key(keyOf(seen))).status()).isEqualTo(204);
        long fresh = Given.post("Not seen yet, " + Given.coined());
        try (BrowserContext window = browsers.windowOf(reader, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("[data-read-to]").waitFor();
            assertThat(page.locator("#post-" + fresh).getAttribute("class")).contains("unread");
            assertThat(page.locator("#post-" + seen).getAttribute("class")).doesNotContain("unread");
            PlaywrightAssertions.assertThat(page.locator("[data-read-to] ~ #post-" + seen))
                    .hasCount(1);
            page.waitForCondition(
                    () -> !reader.get(CURSOR).json().getString("key").equals(keyOf(seen)));
            page.reload();
            page.locator("body[data-ready]").waitFor();
            assertThat(page.locator("#post-" + fresh).getAttribute("class")).doesNotContain("unread");
        }
    }

    @Test
    void whatIsKeptForLaterIsFoundAgain() {
        String words = "Read me at the weekend, " + Given.coined();
        long post = Given.post(words);
        try (BrowserContext window = browsers.windowOf(reader, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-save='" + post + "']").click();
            page.waitForCondition(() -> reader.get(SAVED).text().contains(words));
            page.navigate(Given.address("/feed/saved"));
            page.locator("body[data-ready]").waitFor();
            Locator kept = page.locator("[data-save='" + post + "'][aria-pressed=true]");
            kept.waitFor();
            kept.click();
            page.waitForCondition(() -> !reader.get(SAVED).text().contains(words));
            page.reload();
            assertThat(page.content()).doesNotContain(words);
        }
    }

    @Test
    void refusesWhatIsNoPlaceAndNoPost() {
        RefusalsIT.assertProblem(reader.put(CURSOR, key("yesterday")), 422);
        RefusalsIT.assertProblem(reader.get(CURSOR + "?team=987654321000"), 404);
        RefusalsIT.assertProblem(reader.get(CURSOR + "?team=mine"), 400);
        String nowhere = Given.POSTS + "/987654321000/saved";
        RefusalsIT.assertProblem(reader.put(nowhere, JsonValue.EMPTY_JSON_OBJECT), 404);
        assertThat(reader.delete(nowhere).status()).isEqualTo(204);
    }
}
