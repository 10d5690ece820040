package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What was just written is found, by those whom it is for, in the API and on the page. */
@ExtendWith(TestBoard.class)
class SearchIT {
    private static final String SEARCH = "/feed/api/search?q=";
    /** Of the shop of {@link Staff#OTHER_ASSISTANT}; works in another shop. */
    private static final String OUTSIDER = "gmuller2";

    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Caller inside = Given.person(Staff.OTHER_ASSISTANT);
    private final String word = Given.coined();
    /** Further from the word than mistakes are forgiven, whatever letter that begins with. */
    private final String topic = "topic" + word;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
        Wait.until(
                "everything can be found",
                Duration.ofSeconds(60),
                () -> Given.person(Staff.ASSISTANT)
                        .get(SEARCH + "board")
                        .json()
                        .getJsonObject("index")
                        .getBoolean("whole"));
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static List<String> find(Caller reader, String query) {
        JsonArray items = reader.get(SEARCH + query).json().getJsonArray("items");
        return items.getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("kind") + ":" + item.getInt("id"))
                .toList();
    }

    static void until(Caller reader, String query, String... found) {
        Wait.until(
                List.of(found) + " for " + query,
                Duration.ofSeconds(2),
                () -> find(reader, query).equals(List.of(found)));
    }

    private long postForTheShop() {
        int shop = inside.get("/feed/api/audiences").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(team -> team.getString("name").contains("Amsterdam Centre"))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        return Given.created(inside.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.message("For the shop: " + word + " #" + topic))
                        .add("audience", Json.createArrayBuilder().add(shop))
                        .build()));
    }

    @Test
    void findsAPostWithinTwoSeconds() {
        long post = Given.post("The **" + word + "** <i>drips</i> since Monday");
        until(person, word, "post:" + post);
        JsonObject hit = person.get(SEARCH + "drip+" + word + "&kind=post&of=message")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(hit.getString("url")).isEqualTo("/feed/post?id=" + post);
        assertThat(hit.getJsonArray("text").getValuesAs(JsonObject.class))
                .extracting(piece -> piece.getString("text") + "|" + piece.getBoolean("marked"))
                .containsExactly("The |false", word + "|true", " <i>|false", "drips|true", "</i> since Monday|false");
        assertThat(hit.getJsonObject("by").getString("userName")).isEqualTo(Staff.ASSISTANT);
        assertThat(find(person, word + "&person=" + Staff.OTHER_ASSISTANT)).isEmpty();
        assertThat(find(person, word + "&person=" + Staff.ASSISTANT)).containsExactly("post:" + post);
        assertThat(find(person, word + "&until=2020-01-01")).isEmpty();
        person.delete(Given.POSTS + "/" + post);
        assertThat(find(person, word)).isEmpty();
    }

    static Stream<String> outsiders() {
        return Stream.of(OUTSIDER, Staff.SPONSOR, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void nobodyElseFindsWhatIsForATeam(String name) {
        Caller outsider = Given.person(name);
        long post = postForTheShop();
        long comment = Given.comment(inside, post, "About " + word);
        Wait.until(
                "those in it find it",
                Duration.ofSeconds(2),
                () -> find(inside, word).size() == 2);
        until(
                inside,
                topic + "&kind=topic&limit=1",
                find(inside, topic + "&kind=topic").toArray(new String[0]));
        assertThat(find(inside, word)).containsExactlyInAnyOrder("post:" + post, "comment:" + comment);
        for (String filter : List.of(
                word,
                topic,
                "&topic=" + topic,
                word + "&kind=post",
                word + "&kind=comment&limit=1",
                topic + "&kind=topic&limit=1",
                "&person=" + Staff.OTHER_ASSISTANT + "&topic=" + topic)) {
            JsonObject answer = outsider.get(SEARCH + filter).json();
            assertThat(answer.getJsonArray("items")).as(filter).isEmpty();
            assertThat(answer.containsKey("next")).as(filter).isFalse();
            assertThat(outsider.get("/feed/search?q=" + filter).text())
                    .as(filter)
                    .doesNotContain("data-found");
        }
    }

    @Test
    void nobodyFindsWhatIsHiddenNorWhatStandsUnderIt() {
        long post = Given.post("Hidden " + word);
        Given.comment(inside, post, "Under " + word);
        Wait.until(
                "both are found",
                Duration.ofSeconds(2),
                () -> find(inside, word).size() == 2);
        Caller moderator = Given.person(Staff.COMMUNICATIONS);
        Given.ruling(moderator, Given.report(inside, "post", post), "remove");
        for (Caller reader : List.of(person, inside, moderator)) {
            assertThat(find(reader, word)).isEmpty();
        }
    }

    @Test
    void findsRepliesIdeasKudosPeopleAndTeams() {
        long challenge = Given.openChallenge("To be searched");
        long idea = Given.idea(person, challenge, "A bell that " + word);
        long kudos = Given.kudos(person, "Thanks for " + word, Staff.OTHER_ASSISTANT);
        Wait.until(
                "both are found",
                Duration.ofSeconds(2),
                () -> find(inside, word).containsAll(List.of("idea:" + idea, "kudos:" + kudos)));
        assertThat(find(inside, word + "&kind=idea")).containsExactly("idea:" + idea);
        assertThat(find(inside, word + "&kind=kudos&person=" + Staff.OTHER_ASSISTANT))
                .containsExactly("kudos:" + kudos);
        JsonArray people =
                inside.get(SEARCH + "dekkr&kind=person&limit=50").json().getJsonArray("items");
        assertThat(people.getValuesAs(JsonObject.class))
                .extracting(item -> item.getJsonObject("by").getString("userName"))
                .contains(Staff.OTHER_ASSISTANT);
        assertThat(inside.get(SEARCH + "Amstredam&kind=team").text()).contains("Centre");
        assertThat(find(inside, "nbrouwer&kind=person")).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String broken : List.of("&kind=none", "&of=none", "&team=x", "&since=tomorrow", "&start=-1")) {
            assertThat(person.get(SEARCH + "a" + broken).status()).as(broken).isEqualTo(400);
        }
        assertThat(Given.nobody().get(SEARCH + "a").status()).isEqualTo(401);
        assertThat(person.get("/feed/search?kind=none").status()).isEqualTo(404);
        assertThat(person.get(SEARCH + "%00%22%5C*%3F~%28+OR+AND").status()).isEqualTo(200);
        assertThat(person.get(SEARCH).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void aPageTakesFewStatementsAndLeadsToTheNext() {
        List<Long> posts = IntStream.range(0, 5)
                .mapToObj(i -> Given.post(word + " number " + i))
                .toList();
        Wait.until(
                "all are found", Duration.ofSeconds(2), () -> find(person, word).size() == 5);
        JsonObject first = person.get(SEARCH + word + "&limit=3").json();
        JsonObject second = person.get(first.getString("next")).json();
        assertThat(second.containsKey("next")).isFalse();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                        .map(item -> (long) item.getInt("id"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(posts);
        Postgres database = TestBoard.running().postgres();
        for (String path : List.of(SEARCH + "the+de", "/feed/search?q=the+de&person=" + Staff.ASSISTANT)) {
            int fewest = Postgres.fewest(() -> {
                database.quiet();
                long mark = database.mark();
                assertThat(person.get(path).status()).isEqualTo(200);
                return database.statementsSince(mark).size();
            });
            assertThat(fewest).as(path).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void isAskedFromAnyPageByTheKeyboard() {
        long post = Given.post("Where is the " + word + "?");
        until(person, word, "post:" + post);
        try (BrowserContext window = browsers.windowOf(person, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/kudos/"));
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("/");
            page.keyboard().type(word);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/feed/search?q=" + word));
            assertThat(page.locator("li.hit mark").allInnerTexts()).containsExactly(word);
            assertThat(page.locator("main").innerText()).contains("Post · ").doesNotContain("??");
            page.locator("a.chip:has-text('Kudos')").click();
            page.waitForURL(url -> url.endsWith("kind=kudos"));
            PlaywrightAssertions.assertThat(page.locator("text=Nothing found")).isVisible();
            page.locator("a.chip:has-text('Posts')").click();
            page.locator("a.chip:has-text('Wins')").waitFor();
            assertThat(page.locator("main").innerText()).doesNotContain("??");
            page.locator("a.chip:has-text('Kudos')").click();
            page.locator("text=Look everywhere").click();
            page.locator("li.hit h3 a").click();
            page.waitForURL(url -> url.endsWith("/feed/post?id=" + post));
        }
        try (BrowserContext window = browsers.windowOf(person, 360, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("a.seek-link").click();
            page.waitForURL("**/feed/search");
            PlaywrightAssertions.assertThat(page.locator("text=Find what was said"))
                    .isVisible();
        }
    }
}
