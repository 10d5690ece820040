package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Asking colleagues to choose, and choosing. */
@ExtendWith(TestBoard.class)
class PollIT {
    private static Browsers browsers;

    private final Caller asker = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final String question = "Which one, " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void isAskedInTheComposerAndAnsweredOnThePageByTwoWhoSeeTheSame() {
        try (BrowserContext window = browsers.windowOf(asker, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(question);
            page.locator("form[data-composer] label:has([value=poll])").click();
            Locator options = page.locator("[data-parts=poll] [name=options]");
            options.nth(0).fill("Tea");
            options.nth(1).fill("Coffee");
            page.locator("[data-more-options]").click();
            options.nth(2).fill("Water");
            page.locator("form[data-composer] button[type=submit]").click();
            Locator poll = post(page).locator("[data-poll]");
            poll.locator("[data-choose='2']").click();
            page.waitForCondition(() -> "100%"
                    .equals(poll.locator("[data-choose='2'] [data-percent]").textContent()));
        }
        long id = TestBoard.running().postgres().number("select id from post where text = '" + question + "'");
        assertThat(vote(other, id, 0).getInt("voices")).isEqualTo(2);
        try (BrowserContext window = browsers.windowOf(asker, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + id));
            page.locator("body[data-ready]").waitFor();
            Locator mine = post(page).locator("[data-choose='2'][aria-pressed=true]");
            mine.waitFor();
            assertThat(mine.locator("[data-percent]").textContent()).isEqualTo("50%");
            mine.click();
            page.waitForCondition(() -> "0%"
                    .equals(post(page)
                            .locator("[data-choose='2'] [data-percent]")
                            .textContent()));
        }
        assertThat(poll(other, id).getInt("voices")).isEqualTo(1);
    }

    private Locator post(Page page) {
        return page.locator("[data-post]")
                .filter(new Locator.FilterOptions().setHasText(question))
                .first();
    }

    @Test
    void isFinalAndNobodysWhereItIsAnonymous() {
        long id = ask("anonymous");
        try (BrowserContext window = browsers.windowOf(other, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + id));
            page.locator("body[data-ready]").waitFor();
            post(page).locator("[data-choose='1']").click();
            assertThat(poll(asker, id).getInt("voices")).isZero();
            post(page).locator("[data-poll-send]").click();
            page.waitForCondition(() -> post(page).locator("[data-choose='1']").isDisabled());
            page.reload();
            page.waitForCondition(() -> post(page).locator("[data-choose='1']").isDisabled());
        }
        assertThat(poll(asker, id).getInt("voices")).isEqualTo(1);
        assertThat(other.put(place(id), Bodies.voice(0)).status()).isEqualTo(422);
        assertThat(other.get("/feed/api/mine?posts=" + id).json().getJsonArray(String.valueOf(id)))
                .containsExactly(Json.createValue("voted"));
        assertThat(TestBoard.running().postgres().number("select count(*) from poll_vote where post_id = " + id))
                .isZero();
    }

    @Test
    void keepsItsCountsBackUntilItIsOver() {
        long id = ask("late");
        vote(other, id, 0);
        JsonObject option = poll(asker, id).getJsonArray("options").getJsonObject(0);
        assertThat(option.keySet()).containsExactly("text");
        assertThat(asker.get("/feed/post?id=" + id).text()).doesNotContain("data-percent");
        TestBoard.running()
                .postgres()
                .write("update poll set closes_at = now() - interval '1' minute where post_id = " + id);
        assertThat(poll(asker, id).getJsonArray("options").getJsonObject(0).getInt("percent"))
                .isEqualTo(100);
        assertThat(asker.put(place(id), Bodies.voice(1)).status()).isEqualTo(422);
    }

    @Test
    void refusesWhatCannotBeChosen() {
        long id = Given.created(asker.post(Given.POSTS, Bodies.poll(question)));
        assertThat(other.put(place(id), Bodies.voice(0, 1)).status()).isEqualTo(422);
        assertThat(other.put(place(id), Bodies.voice(7)).status()).isEqualTo(422);
        assertThat(other.put(place(Given.post(asker, "No poll")), Bodies.voice(0))
                        .status())
                .isEqualTo(404);
        assertThat(Given.nobody().put(place(id), Bodies.voice(0)).status()).isEqualTo(401);
        JsonObject bare =
                Json.createObjectBuilder(Bodies.poll(question)).remove("poll").build();
        assertThat(asker.post(Given.POSTS, bare).status()).isEqualTo(422);
        JsonObject lost = Json.createObjectBuilder(Bodies.message(question))
                .add("poll", Bodies.poll(question).get("poll"))
                .build();
        assertThat(asker.post(Given.POSTS, lost).status()).isEqualTo(422);
    }

    private long ask(String how) {
        JsonObject body = Bodies.poll(question);
        JsonObject terms = Json.createObjectBuilder(body.getJsonObject("poll"))
                .add(how, JsonValue.TRUE)
                .build();
        return Given.created(asker.post(
                Given.POSTS, Json.createObjectBuilder(body).add("poll", terms).build()));
    }

    private static String place(long post) {
        return Given.POSTS + "/" + post + "/vote";
    }

    private static JsonObject vote(Caller by, long post, int... places) {
        Caller.Answer answer = by.put(place(post), Bodies.voice(places));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonObject poll(Caller by, long post) {
        return by.get(Given.POSTS + "/" + post).json().getJsonObject("poll");
    }
}
