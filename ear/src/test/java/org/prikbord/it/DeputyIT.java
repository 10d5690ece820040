package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Posting in somebody else's name: only who is named does, everybody sees who wrote it, and it ends at once. */
@ExtendWith(TestBoard.class)
class DeputyIT {
    private static final String DEPUTIES = "/feed/api/deputies";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller director = Given.person(Staff.SPONSOR);
    private final Caller writer = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final String words = "From the board " + Given.coined();

    @AfterEach
    void isNobodysDeputy() {
        director.delete(DEPUTIES + "/" + Staff.ASSISTANT);
    }

    private static JsonObject inNameOf(String userName, String text) {
        return Json.createObjectBuilder(Bodies.message(text))
                .add("onBehalfOf", userName)
                .build();
    }

    private void named() {
        JsonObject body = Json.createObjectBuilder()
                .add("to", Json.createArrayBuilder().add(Staff.ASSISTANT))
                .build();
        assertThat(director.post(DEPUTIES, body).status()).isEqualTo(200);
    }

    private static JsonObject edit(String text, int version) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("version", version)
                .build();
    }

    @Test
    void whoIsNamedWritesByHandAndEverybodySeesWhoItWas() {
        try (Browsers browsers = Browsers.open();
                BrowserContext theirs = browsers.windowOf(director, 390, 844);
                BrowserContext mine = browsers.windowOf(writer, 1280, 900)) {
            Page page = theirs.newPage();
            page.navigate(Given.address("/feed/me"));
            page.locator("a[href='/feed/deputies']").click();
            page.locator("body[data-ready]").waitFor();
            page.locator("#deputy").fill(Staff.ASSISTANT);
            page.locator("#deputy-list [role='option']:has-text('Katarzyna')").click();
            page.locator("[data-invite] [type='submit']").click();
            page.locator("[data-to='" + DEPUTIES + "/" + Staff.ASSISTANT + "']").waitFor();
            write(mine.newPage());
        }
        everyDoorSaysWhoWroteIt(byline());
    }

    private void write(Page page) {
        page.navigate(Given.address("/feed/"));
        page.locator("body[data-ready]").waitFor();
        String text = words + " @" + Staff.OTHER_ASSISTANT;
        page.locator("form[data-composer] [name=text]").fill(text);
        page.locator("#post-name").selectOption(Staff.SPONSOR);
        page.waitForCondition(() -> page.evaluate("localStorage.getItem('prikbord.drafts') ?? ''")
                .toString()
                .contains("\"userName\":\"" + Staff.SPONSOR + "\""));
        page.reload();
        page.locator("body[data-ready]").waitFor();
        assertThat(page.locator("form[data-composer] [name=text]")).hasValue(text);
        assertThat(page.locator("#post-name")).hasValue(Staff.SPONSOR);
        page.locator("form[data-composer] [type='submit']").click();
        page.locator("article:has-text('" + words + "') h2 .written").waitFor();
        assertThat(page.locator("#post-name")).hasValue("");
    }

    /** Names both as the pages do. */
    private String byline() {
        JsonObject post = other.get(Given.POSTS).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("text").startsWith(words))
                .findFirst()
                .orElseThrow();
        assertThat(post.getJsonObject("author").getString("userName")).isEqualTo(Staff.SPONSOR);
        assertThat(post.getJsonObject("writtenBy").getString("userName")).isEqualTo(Staff.ASSISTANT);
        return post.getJsonObject("author").getString("name") + ", written by "
                + post.getJsonObject("writtenBy").getString("name");
    }

    private void everyDoorSaysWhoWroteIt(String byline) {
        String word = words.substring(words.lastIndexOf(' ') + 1);
        for (String door : List.of("/feed/", "/feed/widget", "/feed/search?q=" + word)) {
            Wait.until(door, SOON, () -> plain(other.get(door).text()).contains(byline));
        }
        Wait.until(
                "it is found",
                SOON,
                () -> other.get("/feed/api/search?q=" + word)
                        .text()
                        .contains("\"writtenBy\":{\"userName\":\"" + Staff.ASSISTANT));
        Wait.until(
                "who is mentioned is told",
                SOON,
                () -> other.get("/feed/api/notices").text().contains(byline));
        Wait.until(
                "whose name it is is told",
                SOON,
                () -> director.get("/feed/api/notices").text().contains("posted in your name: “" + words));
        assertThat(plain(director.get("/feed/notices").text())).contains("posted in your name: “" + words);
        assertThat(writer.get("/feed/api/notices").text()).contains("lets you post in their name");
        String[] names = byline.split(", written by ");
        assertThat(plain(Given.person(Staff.COMMUNICATIONS).get("/ideas/trail").text()))
                .contains("posted in the name of " + names[0] + ".", "let " + names[1] + " post in their name.");
        assertThat(Given.nobody().get(URI.create(atom()).getRawPath()).text()).contains("<name>" + byline + "</name>");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&#39;", "'");
    }

    /** The address of everything for a feed reader. */
    private String atom() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(other, 390, 844)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/subscribe"));
            page.locator("#make").click();
            page.locator("[data-address]").first().waitFor();
            return page.locator("[data-address]").first().textContent();
        }
    }

    @Test
    void whoWroteItForATeamThatTheyAreNotInSeesItAlsoWhenTheyAskTwice() {
        String deputy = Staff.COMMUNICATIONS;
        director.post(
                DEPUTIES,
                Json.createObjectBuilder()
                        .add("to", Json.createArrayBuilder().add(deputy))
                        .build());
        try {
            long board = TestBoard.running().postgres().number("select id from team where name = ?", "Board");
            JsonObject post = Json.createObjectBuilder(inNameOf(Staff.SPONSOR, words))
                    .add("audience", Json.createArrayBuilder().add(board))
                    .build();
            Caller communications = Given.person(deputy);
            String key = UUID.randomUUID().toString();
            long id = Given.created(communications.post(Given.POSTS, post, key));
            assertThat(communications.post(Given.POSTS, post, key).id()).isEqualTo(id);
            assertThat(communications.get("/feed/?mine=true").text()).contains(words);
            String search = "/feed/api/search?q=" + words.substring(words.lastIndexOf(' ') + 1);
            Wait.until(
                    "it is found", SOON, () -> communications.get(search).text().contains("\"id\":" + id));
            assertThat(Given.person(Staff.OTHER_COMMUNICATIONS).get(search).text())
                    .doesNotContain("\"id\":" + id);
            assertThat(communications.get("/feed/").text()).doesNotContain(words);
            assertThat(director.get("/feed/").text()).contains(words);
            assertThat(other.get(Given.POSTS + "/" + id).status()).isEqualTo(404);
        } finally {
            director.delete(DEPUTIES + "/" + deputy);
        }
    }

    @Test
    void refusesWhoeverIsNotNamedWhateverTheirRole() {
        for (String somebody : List.of(Staff.ASSISTANT, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR)) {
            Caller.Answer answer = Given.person(somebody).post(Given.POSTS, inNameOf(Staff.SPONSOR, words));
            RefusalsIT.assertProblem(answer, 403);
            assertThat(answer.text()).contains("You may not post in the name of");
        }
        RefusalsIT.assertProblem(writer.post(Given.POSTS, inNameOf("nobody", words)), 403);
        RefusalsIT.assertProblem(
                writer.post(
                        PlannedIT.PLANNED,
                        Bodies.later(
                                inNameOf(Staff.SPONSOR, words),
                                LocalDateTime.now().plusDays(2).withNano(0))),
                403);
        assertThat(other.get(Given.POSTS).text()).doesNotContain(words);
    }

    @Test
    void endsAtOnceAndStaysWithWhoseNameItIs() {
        named();
        long id = Given.created(writer.post(Given.POSTS, inNameOf(Staff.SPONSOR, words)));
        String post = Given.POSTS + "/" + id;
        assertThat(writer.put(post, edit(words + " again", 0)).status()).isEqualTo(200);
        assertThat(writer.get("/feed/post?id=" + id).text()).contains("/feed/edit?id=" + id);
        RefusalsIT.assertProblem(other.put(post, edit("Mine now", 1)), 403);
        RefusalsIT.assertProblem(writer.delete(post), 403);
        assertThat(director.delete(DEPUTIES + "/" + Staff.ASSISTANT).status()).isEqualTo(204);
        RefusalsIT.assertProblem(writer.put(post, edit(words + " and again", 1)), 403);
        assertThat(writer.get("/feed/post?id=" + id).text()).doesNotContain("/feed/edit?id=" + id);
        RefusalsIT.assertProblem(writer.post(Given.POSTS, inNameOf(Staff.SPONSOR, words)), 403);
        assertThat(director.put(post, edit(words + ", says the board", 1)).status())
                .isEqualTo(200);
        assertThat(plain(other.get("/feed/versions?id=" + id).text())).contains("From the board");
        assertThat(director.delete(post).status()).isEqualTo(204);
    }
}
