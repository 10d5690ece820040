package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** The feed by person and time, and with the active first. */
@ExtendWith(TestBoard.class)
class FeedOrderIT {
    private static final String WRITER = "lgarcialopez";
    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");

    private final Caller reader = Given.person(Staff.ASSISTANT);
    private final Caller writer = Given.person(WRITER);
    private final Postgres database = TestBoard.running().postgres();

    /** A post of so many days ago. */
    private long earlier(String text, int days) {
        long post = Given.post(writer, text);
        database.write(
                "update post set created_at = now() - interval '" + days + " day', active_at = now() - interval '"
                        + days + " day' where id = ?",
                post);
        return post;
    }

    private List<Long> listed(String query) {
        JsonArray items = reader.get(Given.POSTS + "?" + query).json().getJsonArray("items");
        return items.getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonNumber("id").longValue())
                .toList();
    }

    @Test
    void narrowsToAPersonAndATime() {
        long old = earlier("Five days ago " + Given.coined(), 5);
        long now = Given.post(writer, "Today " + Given.coined());
        long others = Given.post(reader, "By somebody else " + Given.coined());
        LocalDate today = LocalDate.now(COMPANY);
        assertThat(listed("limit=100&person=" + WRITER)).contains(old, now).doesNotContain(others);
        assertThat(listed("limit=100&person=" + WRITER + "&since=" + today))
                .contains(now)
                .doesNotContain(old);
        assertThat(listed("limit=100&until=" + today.minusDays(4)))
                .contains(old)
                .doesNotContain(now, others);
        assertThat(listed("person=nobody-of-that-name")).isEmpty();
        assertThat(reader.get(Given.POSTS + "?since=yesterday").status()).isEqualTo(400);
        assertThat(reader.get(Given.POSTS + "?order=best").status()).isEqualTo(400);
        assertThat(reader.get("/feed/?since=yesterday").status()).isEqualTo(404);
        assertThat(reader.get("/feed/?order=best").status()).isEqualTo(404);
    }

    @Test
    void aReplyOrAReactionLiftsWhatIsOldAndPagesGoOnBehindIt() {
        long replied = earlier("Replied to " + Given.coined(), 6);
        long reacted = earlier("Reacted to " + Given.coined(), 7);
        long quiet = earlier("Quiet " + Given.coined(), 4);
        Given.comment(reader, replied, "Yes");
        reader.put(Given.POSTS + "/" + reacted + "/reactions/heart", JsonObject.EMPTY_JSON_OBJECT);
        String query = "person=" + WRITER + "&order=active&limit=1";
        assertThat(listed(query)).containsExactly(reacted);
        String next = reader.get(Given.POSTS + "?" + query).json().getString("next");
        JsonObject second = reader.get(next).json();
        assertThat(second.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValue())
                .isEqualTo(replied);
        List<Long> all = listed("limit=100&order=active&person=" + WRITER);
        assertThat(all).doesNotHaveDuplicates().containsSubsequence(reacted, replied, quiet);
    }

    @Test
    void saysWhyByHand() {
        long replied = earlier("Lifted " + Given.coined(), 3);
        Given.comment(reader, replied, "Yes");
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(reader, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator(".narrowing summary").click();
            page.locator("#by-person").fill(WRITER);
            page.locator(".narrowing button[type=submit]").click();
            page.waitForCondition(() -> page.url().contains("person=" + WRITER));
            page.locator(".narrowing .chips a:not([aria-current])").click();
            page.waitForCondition(() -> page.url().contains("order=active"));
            page.locator("body[data-ready]").waitFor();
            Locator post = page.locator("#post-" + replied);
            post.locator(".because summary").click();
            assertThat(post.locator(".because p").innerText()).contains("somebody last replied or reacted");
            assertThat(page.url()).contains("person=" + WRITER);
        }
    }
}
