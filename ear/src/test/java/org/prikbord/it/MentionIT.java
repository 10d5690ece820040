package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Naming people and topics while one writes, and who hears of it. */
@ExtendWith(TestBoard.class)
class MentionIT {
    private static final String COMPLETIONS = "/feed/api/completions/";

    /** Works in another shop than {@link Staff#OTHER_ASSISTANT}. */
    private static final String OUTSIDER = "gmuller2";

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller named = Given.person("rdegroot3");
    private final String words = "Look at this " + Given.coined();

    private static String bell(Caller person) {
        return person.get("/feed/api/notices").text();
    }

    private static void awaitBell(Caller person, String words) {
        Wait.until(
                "the bell tells of it",
                Duration.ofSeconds(20),
                () -> bell(person).contains(words));
    }

    private static Page feed(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(Given.address("/feed/"));
        page.waitForSelector(
                "body[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    @Test
    void somebodyIsNamedByKeyboardAloneAndHearsOfIt() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(author, 320, 800)) {
            Page page = feed(window);
            Locator text = page.locator("form[data-composer] [name=text]");
            text.focus();
            page.keyboard().type(words + " @rdegroot3");
            Locator options = page.locator(".completions [role=option]");
            options.first().waitFor();
            assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
            assertThat(text.getAttribute("aria-activedescendant"))
                    .isEqualTo(options.first().getAttribute("id"));
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(options.first()).isHidden();
            page.keyboard().press("Backspace");
            page.keyboard().type(", or @rdegroot3");
            options.first().waitFor();
            page.keyboard().press("Enter");
            assertThat(text.inputValue()).endsWith("or @rdegroot3 ");
            page.keyboard().press("Control+Enter");
            Locator mention = page.locator("[data-posts] .words a.mention[href$=rdegroot3]")
                    .first();
            mention.waitFor();
            assertThat(mention.innerText()).startsWith("@").doesNotContain("rdegroot3");
        }
        awaitBell(named, words);
        assertThat(bell(named)).contains("noemde je");
    }

    @Test
    void theNoticeCanBeSwitchedOffAndComesOnceForEachPost() {
        long post = Given.post(author, words + " @rdegroot3");
        awaitBell(named, words);
        JsonObject shown = author.get(Given.POSTS + "/" + post).json();
        JsonObjectBuilder again = Json.createObjectBuilder()
                .add("text", "Again " + words + " @rdegroot3 @" + Staff.OTHER_ASSISTANT)
                .add("version", shown.getInt("version"));
        assertThat(author.put(Given.POSTS + "/" + post, again.build()).status()).isLessThan(300);
        awaitBell(Given.person(Staff.OTHER_ASSISTANT), "Again " + words);
        assertThat(bell(named)).doesNotContain("Again " + words);
        choose("mentions");
        assertThat(bell(named)).doesNotContain(words);
        choose();
        assertThat(bell(named)).contains(words);
    }

    private void choose(String... off) {
        named.put(
                "/feed/api/notices/choices",
                Json.createObjectBuilder()
                        .add("off", Json.createArrayBuilder(java.util.List.of(off)))
                        .build());
    }

    @Test
    void whoMayNotSeeThePostHearsNothingAndIsOfferedNoTopicOfIt() {
        Caller outsider = Given.person(OUTSIDER);
        Caller inside = Given.person(Staff.OTHER_ASSISTANT);
        String topic = "t" + Given.coined().toLowerCase().replaceAll("[^a-z]", "x");
        JsonObject message =
                inside.get("/feed/api/audiences").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(team -> team.getString("kind").equals("shop"))
                        .findFirst()
                        .map(team -> Json.createObjectBuilder()
                                .add("kind", "message")
                                .add("text", words + " @" + OUTSIDER + " #" + topic)
                                .add("audience", Json.createArrayBuilder().add(team.getJsonNumber("id")))
                                .build())
                        .orElseThrow();
        Given.created(inside.post(Given.POSTS, message));
        String later = "Later " + Given.coined();
        Given.post(inside, later + " @" + OUTSIDER);
        awaitBell(outsider, later);
        assertThat(bell(outsider)).doesNotContain(words);
        String start = COMPLETIONS + "topics?q=" + topic.substring(0, 4);
        assertThat(inside.get(start).text()).contains(topic);
        assertThat(outsider.get(start).text()).doesNotContain(topic);
    }

    @Test
    void nothingIsOfferedToWhoIsNotSignedIn() {
        Stream.of("people?q=an", "topics?q=ka", "signs")
                .forEach(door -> assertThat(
                                Given.nobody().get(COMPLETIONS + door).status())
                        .as(door)
                        .isEqualTo(401));
    }
}
