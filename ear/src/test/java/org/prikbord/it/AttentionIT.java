package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Hearing more of what one follows, and less of what one muted. */
@ExtendWith(TestBoard.class)
class AttentionIT {
    private static final String PLACE = "/feed/api/attention/";

    /** Nobody else signs in as them, or they would hear of other things. */
    private final Caller reader = Given.person("rdegroot3");

    private static String bell(Caller person) {
        return person.get("/feed/api/notices").text();
    }

    private int put(String mark) {
        return reader.put(PLACE + mark, JsonValue.EMPTY_JSON_OBJECT).status();
    }

    private String mine(long post) {
        return reader.get("/feed/api/mine?posts=" + post).text();
    }

    @Test
    void followsAPostAndMutesItAgain() {
        long post = Given.post("Follow me, " + Given.coined());
        String follow = "follow/post/" + post;
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(reader, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + post));
            page.locator("body[data-ready]").waitFor();
            page.locator(".attention summary").click();
            page.locator("[data-attend='" + follow + "']").click();
            page.waitForCondition(() -> mine(post).contains(follow));
            String words = "Here I am, " + Given.coined();
            Given.comment(Given.person(Staff.OTHER_ASSISTANT), post, words);
            Wait.until(
                    "the bell tells of it",
                    Duration.ofSeconds(20),
                    () -> bell(reader).contains(words));
            page.locator("[data-attend='mute/post/" + post + "']").click();
            page.waitForCondition(() -> !bell(reader).contains(words));
            page.navigate(Given.address("/feed/following"));
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-to$='mute/post/" + post + "']").click();
            page.waitForCondition(() -> bell(reader).contains(words));
        }
    }

    @Test
    void aMutedTopicStepsAsideOnTheFeedOnly() {
        String topic = "quiet" + Given.coined().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        long post = Given.post("Cups again #" + topic);
        assertThat(put("mute/topic/" + topic)).isEqualTo(204);
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(reader, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            Locator line = page.locator("[data-muted-of='" + post + "']");
            line.waitFor();
            PlaywrightAssertions.assertThat(page.locator("#post-" + post)).isHidden();
            line.locator("button").click();
            page.locator("#post-" + post).waitFor();
            page.waitForCondition(() -> !mine(post).contains("mute/topic/"));
        }
    }

    @Test
    void whatIsNotThereCanNeitherBeFollowedNorMuted() {
        for (String mark : new String[] {"post/987654321000", "team/987654321000", "person/987654321000"}) {
            assertThat(put("follow/" + mark)).as(mark).isEqualTo(404);
            assertThat(put("mute/" + mark)).as(mark).isEqualTo(404);
            assertThat(reader.delete(PLACE + "mute/" + mark).status()).as(mark).isEqualTo(204);
        }
        assertThat(put("follow/idea/1")).isEqualTo(404);
        assertThat(put("mute/topic/%23")).isEqualTo(404);
    }
}
