package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Posts that go out later, and those that have had their last day. */
@ExtendWith(TestBoard.class)
class PlannedIT {
    static final String PLANNED = "/feed/api/planned";

    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");
    private static final Duration SOON = Duration.ofSeconds(90);

    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);
    private final String words = "Good morning " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static long planned(Caller by, JsonObject post) {
        Answer answer = by.post(PLANNED, Bodies.later(post, Bodies.tomorrow()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getJsonNumber("planned").longValue();
    }

    /** Its moment has come. */
    private static void due(long plan) {
        TestBoard.running()
                .postgres()
                .write("update planned_post set goes_out_at = now() - interval '1 minute' where id = ?", plan);
    }

    private long comesOut() {
        Wait.until(
                "it goes out by itself",
                SOON,
                () -> other.get(Given.POSTS).text().contains(words));
        return other.get(Given.POSTS).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(post -> post.getString("text").contains(words))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();
    }

    @Test
    void isThereForNobodyElseUntilItGoesOutByItselfAndOnce() {
        long before = other.get(Given.POSTS)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        long plan = planned(author, Bodies.message(words + " #early" + Given.coined()));
        assertThat(author.get(PLANNED).text()).contains(words);
        for (Caller outsider : List.of(other, lotte, Given.person(Staff.ADMINISTRATOR))) {
            for (String door : List.of(
                    PLANNED,
                    "/feed/planned",
                    "/feed/",
                    Given.POSTS,
                    "/feed/widget",
                    "/feed/notices",
                    "/feed/search?q=" + words.substring(13))) {
                assertThat(outsider.get(door).text()).as(door).doesNotContain(words);
            }
            String address = PLANNED + "/" + plan;
            JsonObject change = Json.createObjectBuilder(Bodies.later(Bodies.message("Mine now"), Bodies.tomorrow()))
                    .add("version", 0)
                    .build();
            RefusalsIT.assertProblem(outsider.post(address, change), 404);
            RefusalsIT.assertProblem(
                    outsider.post(address + "/now", Json.createObjectBuilder().build()), 404);
            RefusalsIT.assertProblem(outsider.delete(address), 404);
        }
        due(plan);
        assertThat(comesOut()).isGreaterThan(before);
        assertThat(author.get(PLANNED).text()).doesNotContain(words);
        assertThat(TestBoard.running().postgres().number("select count(*) from post where text like ?", words + "%"))
                .isEqualTo(1);
        Wait.until(
                "it is found",
                SOON,
                () -> other.get("/feed/search?q=" + words.substring(13)).text().contains("/feed/post?id="));
    }

    @Test
    void itsPictureHasNoAddressForOthersUntilThen() throws IOException {
        long picture = Given.created(author.send(author.request("/feed/api/pictures")
                .header("Content-Type", "image/png")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(PicturesIT.drawn("png", 40, 30)))));
        JsonObject post = Json.createObjectBuilder(Bodies.message(words))
                .add(
                        "pictures",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", picture)
                                        .add("alt", "Dawn")))
                .build();
        long plan = planned(author, post);
        String address = "/feed/api/pictures/" + picture;
        assertThat(author.get(address).status()).isEqualTo(200);
        for (Caller outsider : List.of(other, lotte)) {
            RefusalsIT.assertProblem(outsider.get(address), 404);
            RefusalsIT.assertProblem(outsider.get(address + "/small"), 404);
        }
        due(plan);
        comesOut();
        assertThat(other.get(address).status()).isEqualTo(200);
    }

    @Test
    void isPlannedMovedAndPostedByHand() {
        try (BrowserContext window = browsers.windowOf(author, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            Locator composer = page.locator("form[data-composer]");
            composer.locator("[name=text]").fill(words);
            composer.locator("[data-later] > summary").click();
            composer.locator("[name=goesOut]")
                    .fill(LocalDateTime.now(COMPANY)
                            .minusDays(1)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
            composer.locator("[type=submit]").click();
            composer.locator("[data-problem=goesOut]:has-text('minutes ahead')").waitFor();
            composer.locator("[name=goesOut]").fill(Bodies.tomorrow().toString());
            composer.locator("[type=submit]").click();
            composer.locator("[data-posted] a[href='/feed/planned']").click();
            page.waitForURL("**/feed/planned");
            page.locator("body[data-ready]").waitFor();
            Locator plan = page.locator("[data-planned]:has-text('" + words + "')");
            plan.locator(".plan-edit > summary").click();
            plan.locator("[name=text]").fill(words + ", moved");
            plan.locator("[name=goesOut]").fill(Bodies.tomorrow().plusDays(1).toString());
            plan.locator("[type=submit]").click();
            page.locator("[data-planned] .words:has-text('" + words + ", moved')")
                    .waitFor();
            page.locator("body[data-ready]").waitFor();
            assertThat(other.get(Given.POSTS).text()).doesNotContain(words);
            plan.locator("[data-to$='/now']").click();
            page.waitForURL("**/feed/");
        }
        assertThat(other.get(Given.POSTS).text()).contains(words + ", moved");
        assertThat(author.get(PLANNED).text()).doesNotContain(words);
    }

    @Test
    void isGoneAfterItsLastDayAndComesBackByHand() {
        LocalDate today = LocalDate.now(COMPANY);
        JsonObject body = Json.createObjectBuilder(Bodies.message(words))
                .add("goneAfter", today.toString())
                .build();
        long post = Given.created(author.post(Given.POSTS, body));
        String address = Given.POSTS + "/" + post;
        Given.comment(other, post, "Seen, " + words);
        assertThat(other.get("/feed/").text()).contains(words);
        TestBoard.running().postgres().write("update post set last_day = last_day - 1 where id = ?", post);
        Wait.until("it is gone", SOON, () -> other.get(address).status() == 404);
        for (Caller anybody : List.of(author, other, lotte)) {
            assertThat(anybody.get("/feed/").text()).doesNotContain(words);
            assertThat(anybody.get("/feed/widget").text()).doesNotContain(words);
            assertThat(anybody.get(Given.comments(post)).status()).isEqualTo(404);
            assertThat(anybody.get("/feed/post?id=" + post).status()).isEqualTo(404);
        }
        RefusalsIT.assertProblem(other.delete(PLANNED + "/gone/" + post), 404);
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/planned"));
            page.locator("body[data-ready]").waitFor();
            Locator gone = page.locator("[data-gone='" + post + "']");
            gone.locator("[name=goneAfter]").fill(today.plusDays(3).toString());
            gone.locator("[type=submit]").click();
            page.waitForCondition(() -> other.get(address).status() == 200);
        }
        Wait.until(
                "it is back on the feed", SOON, () -> other.get("/feed/").text().contains(words));
        assertThat(other.get(Given.comments(post)).text()).contains("Seen, " + words);
    }
}
