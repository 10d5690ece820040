package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What must be read: writing it, reading it, and what its sender learns. */
@ExtendWith(TestBoard.class)
class AnnouncementIT {
    private static final String TO_READ = "/feed/api/announcements";
    private static final LocalDate DUE = LocalDate.now().plusDays(5);

    private static Browsers browsers;

    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);
    private final Caller assistant = Given.person(Staff.ASSISTANT);
    private final String words = "The till is new: " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    /** What everybody must read would stand on every other test's page. */
    @AfterEach
    void takesItAway() {
        Caller communications = Given.person(Staff.OTHER_COMMUNICATIONS);
        communications.get(Given.POSTS + "?kind=announcement").json().getJsonArray("items").stream()
                .map(post -> post.asJsonObject().getJsonNumber("id").longValue())
                .forEach(id -> communications.delete(Given.POSTS + "/" + id));
    }

    private long announce() {
        return Given.created(lotte.post(Given.POSTS, Bodies.announcement(words, DUE)));
    }

    private static JsonValue readers(Caller person, long id) {
        Answer answer = person.get(TO_READ + "/" + id + "/readers");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void isWrittenWhereEverythingIsAndFoundByWhoMustReadIt() {
        try (BrowserContext window = browsers.windowOf(lotte, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(words);
            page.locator("form[data-composer] label:has([value=announcement])").click();
            assertThat(page.locator("#post-due").inputValue()).isNotBlank();
            page.locator("#post-due").fill(DUE.toString());
            page.locator("form[data-composer] button[type=submit]").click();
            Locator mine = post(page).locator("[data-must-read]");
            mine.waitFor();
            page.waitForCondition(() -> mine.locator("[data-read]").isHidden());
        }
        try (BrowserContext window = browsers.windowOf(assistant, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            Locator left = page.locator("[data-to-read] li").filter(new Locator.FilterOptions().setHasText(words));
            left.waitFor();
            post(page).locator("[data-read]").click();
            post(page).locator("[data-read][aria-pressed=true]").waitFor();
            page.waitForCondition(() -> left.count() == 0);
            page.reload();
            post(page).locator("[data-read][aria-pressed=true]").waitFor();
        }
        assertThat(assistant.get(TO_READ).text()).doesNotContain(words);
        Wait.until(
                "the bell tells of it",
                Duration.ofSeconds(20),
                () -> Given.person(Staff.DUTCH_ASSISTANT)
                        .get("/feed/api/notices")
                        .text()
                        .contains(words));
    }

    private Locator post(Page page) {
        return page.locator("[data-post]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    @Test
    void tellsItsSenderHowManyHaveReadItAndNobodyWho() {
        long id = announce();
        JsonObject before = readers(lotte, id).asJsonObject();
        assertThat(before.containsKey("missing")).isFalse();
        for (String name : new String[] {Staff.ASSISTANT, Staff.OTHER_ASSISTANT, Staff.DUTCH_ASSISTANT}) {
            read(Given.person(name), id);
        }
        // three of hundreds, each of another shop: too few to say anything of their shops
        JsonObject few = readers(lotte, id).asJsonObject();
        few.getJsonArray("teams")
                .forEach(team -> assertThat(team.asJsonObject().getInt("read")).isIn(0));
        assertThat(few.getInt("withheld")).isPositive();
        assertThat(lotte.get("/feed/post?id=" + id).text()).contains("readers-title");
        assertThat(assistant.get("/feed/post?id=" + id).text()).doesNotContain("readers-title");
        RefusalsIT.assertProblem(assistant.get(TO_READ + "/" + id + "/readers"), 403);
    }

    private static void read(Caller person, long id) {
        assertThat(person.put(TO_READ + "/" + id + "/read", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void isSeenInTheBellOnceItIsRead() {
        seeAll(assistant);
        long id = announce();
        Wait.until("the bell tells of it", Duration.ofSeconds(20), () -> isUnseen(assistant));
        try (BrowserContext window = browsers.windowOf(assistant, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + id));
            page.locator("body[data-ready]").waitFor();
            Locator count = page.locator("[data-unseen-count]:not(:empty)");
            count.waitFor();
            String before = count.textContent();
            post(page).locator("[data-read]").click();
            page.waitForCondition(
                    () -> !page.locator("[data-unseen-count]").textContent().equals(before));
        }
        assertThat(isUnseen(assistant)).isFalse();
        assertThat(assistant.get("/feed/notices").text()).contains(words);
    }

    private static void seeAll(Caller person) {
        person.get("/feed/api/notices").json().getJsonArray("items").stream()
                .limit(1)
                .map(latest -> latest.asJsonObject().getJsonNumber("id"))
                .forEach(id -> person.post(
                        "/feed/api/notices/seen",
                        Json.createObjectBuilder().add("upTo", id).build()));
    }

    private boolean isUnseen(Caller person) {
        return person.get("/feed/api/notices").json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .anyMatch(notice -> notice.getString("text").contains(words) && notice.getBoolean("unseen", false));
    }

    @Test
    void refusesWhatIsNoAnnouncementAndWhoMayNotSendOne() {
        RefusalsIT.assertProblem(assistant.post(Given.POSTS, Bodies.announcement(words, DUE)), 403);
        assertThat(assistant.get("/feed/").text()).doesNotContain("value=\"announcement\"");
        RefusalsIT.assertProblem(lotte.post(Given.POSTS, Bodies.announcement(words, DUE.minusDays(9))), 422);
        JsonObject undated = Json.createObjectBuilder(Bodies.announcement(words, DUE))
                .remove("announcement")
                .build();
        RefusalsIT.assertProblem(lotte.post(Given.POSTS, undated), 422);
        long message = Given.post(words);
        RefusalsIT.assertProblem(assistant.put(TO_READ + "/" + message + "/read", JsonValue.EMPTY_JSON_OBJECT), 422);
        RefusalsIT.assertProblem(lotte.get(TO_READ + "/" + message + "/readers"), 404);
        RefusalsIT.assertProblem(assistant.put(TO_READ + "/987654321000/read", JsonValue.EMPTY_JSON_OBJECT), 404);
    }

    @Test
    void changesWithItsDay() {
        long id = announce();
        try (BrowserContext window = browsers.windowOf(lotte, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/edit?id=" + id));
            page.locator("#dueOn").fill("2020-01-01");
            page.locator("#save").click();
            page.locator("#dueOn-problem:not(:empty)").waitFor();
            page.locator("#dueOn").fill(DUE.plusDays(2).toString());
            page.locator("#save").click();
            page.waitForURL("**/feed/post?id=" + id);
        }
        JsonObject post = lotte.get(Given.POSTS + "/" + id).json();
        assertThat(post.getString("dueOn")).isEqualTo(DUE.plusDays(2).toString());
        assertThat(post.getString("text")).isEqualTo(words);
    }
}
