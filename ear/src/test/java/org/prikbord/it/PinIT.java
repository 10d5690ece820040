package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Putting a post on top for those whom it is for. */
@ExtendWith(TestBoard.class)
class PinIT {
    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");

    private final Caller communications = Given.person(Staff.COMMUNICATIONS);
    private final Caller assistant = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);

    private static String place(long post) {
        return Given.POSTS + "/" + post + "/pin";
    }

    private static JsonObject until(int days) {
        return Json.createObjectBuilder()
                .add("lastDay", LocalDate.now(COMPANY).plusDays(days).toString())
                .build();
    }

    @Test
    void standsOnTopOnceUntilItIsTakenDown() {
        long post = Given.post("Closed on Sunday, " + Given.coined());
        for (int i = 0; i < 3; i++) {
            Given.post("Newer " + Given.coined());
        }
        assertThat(assistant.put(place(post), until(3)).status()).isEqualTo(403);
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(communications, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + post));
            page.locator("a[href='/feed/pin?id=" + post + "']").click();
            page.locator("#lastDay").fill(LocalDate.now(COMPANY).minusDays(1).toString());
            page.locator("#save").click();
            page.locator("#lastDay-problem:not(:empty)").waitFor();
            page.locator("#lastDay").fill(LocalDate.now(COMPANY).plusDays(2).toString());
            page.locator("#save").click();
            page.waitForURL("**/feed/");
            page.locator("body[data-ready]").waitFor();
            PlaywrightAssertions.assertThat(page.locator("#post-" + post)).hasCount(1);
            Locator first = page.locator("[data-posts] > article").first();
            assertThat(first.getAttribute("id")).isEqualTo("post-" + post);
            first.locator(".because summary").click();
            assertThat(first.locator(".because p").innerText()).contains("put this on top");
            page.navigate(Given.address("/feed/pin?id=" + post));
            page.locator("#remove").click();
            page.waitForURL("**/feed/");
            PlaywrightAssertions.assertThat(page.locator("[data-pinned]#post-" + post))
                    .hasCount(0);
        }
        String lastDay = LocalDate.now(COMPANY).plusDays(2).toString();
        assertThat(communications.get("/ideas/trail").text())
                .contains("put a post on top", "took a post down", " – until ")
                .doesNotContain(lastDay);
    }

    @Test
    void threeAtATimeStandOnTopOfTheWidgetToo() {
        List<Long> posts = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                posts.add(Given.post("On top " + Given.coined()));
                assertThat(communications
                                .put(place(posts.get(i)), JsonValue.EMPTY_JSON_OBJECT)
                                .status())
                        .isEqualTo(200);
            }
            long fourth = Given.post("Not on top " + Given.coined());
            assertThat(communications.put(place(fourth), until(1)).status()).isEqualTo(422);
            assertThat(communications.put(place(posts.get(0)), until(1)).status())
                    .isEqualTo(200);
            String widget = other.get("/feed/widget").text();
            for (long post : posts) {
                assertThat(widget).containsOnlyOnce("id=\"post-" + post + "\"");
            }
            assertThat(widget.indexOf("id=\"post-" + posts.get(1))).isLessThan(widget.indexOf("id=\"post-" + fourth));
        } finally {
            posts.forEach(post -> communications.delete(place(post)));
        }
        assertThat(other.get("/feed/widget").text()).doesNotContain("data-pinned");
    }

    @Test
    void keepersOfACirclePinThereAndNobodyElseLearnsOfIt() {
        long circle = Given.created(other.post(
                "/feed/api/circles",
                Json.createObjectBuilder()
                        .add("name", "Circle " + Given.coined())
                        .add("access", "hidden")
                        .add("about", "")
                        .build()));
        long post = Given.created(other.post(
                Given.POSTS,
                Json.createObjectBuilder()
                        .add("kind", "message")
                        .add("text", "Only for us " + Given.coined())
                        .add("audience", Json.createArrayBuilder().add(circle))
                        .build()));
        assertThat(communications.put(place(post), until(3)).status()).isEqualTo(404);
        assertThat(communications.get("/feed/pin?id=" + post).status()).isEqualTo(404);
        assertThat(other.put(place(post), until(3)).status()).isEqualTo(200);
        assertThat(other.get("/feed/?team=" + circle).text()).contains("data-pinned");
        assertThat(communications.get("/feed/").text()).doesNotContain("id=\"post-" + post + "\"");
        assertThat(communications.get("/ideas/trail").text()).doesNotContain("Only for us");
        other.delete(place(post));
    }
}
