package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Teams that people make themselves: who comes in, who keeps them, and who may not know that they are there. */
@ExtendWith(TestBoard.class)
class CircleIT {
    private static final String CIRCLES = "/feed/api/circles";
    private static final JsonValue NOTHING = JsonValue.EMPTY_JSON_OBJECT;

    private static Browsers browsers;

    private final Caller maker = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller communications = Given.person(Staff.COMMUNICATIONS);
    private final String name = "Circle " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void isMadeJoinedWrittenToAndLeftByHand() {
        String words = "To the circle " + Given.coined();
        long id = madeByHand();
        Given.created(maker.post(Given.POSTS, addressed(words, id)));
        assertThat(other.get(Given.POSTS).text()).doesNotContain(words);
        try (BrowserContext window = browsers.windowOf(other, 390, 800)) {
            Page page = window.newPage();
            page.navigate(
                    Given.address("/feed/circles?q=" + name.substring(0, 12).replace(" ", "+")));
            page.locator("a:has-text('" + name + "')").click();
            page.waitForURL("**/feed/circle?id=*");
            page.locator("body[data-ready]").waitFor();
            page.locator("button[data-to$='/members/me']").click();
            page.locator("a[href='/feed/?team=" + id + "']").first().waitFor();
            seenBy(other, words);
            page.navigate(Given.address("/feed/?team=" + id));
            page.locator("[data-post]:has-text('" + words + "')").waitFor();
            page.navigate(Given.address("/feed/circle?id=" + id));
            page.locator("body[data-ready]").waitFor();
            page.locator("button[data-send=DELETE][data-to$='/members/me']").click();
            page.waitForURL("**/feed/circles");
        }
        Wait.until(
                "who left reads it no more",
                Duration.ofSeconds(10),
                () -> !other.get(Given.POSTS).text().contains(words));
        assertThat(other.get("/feed/?team=" + id).status()).isEqualTo(404);
    }

    private long madeByHand() {
        try (BrowserContext window = browsers.windowOf(maker, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/circles"));
            page.locator("a[href='/feed/edit-circle']").click();
            page.locator("#save").click();
            page.locator("#name-problem:not(:empty)").waitFor();
            page.locator("#name").fill(name);
            page.locator("#about").fill("We sing on Tuesdays.");
            page.locator("label:has([name=access][value=open])").click();
            page.locator("#save").click();
            page.waitForURL("**/feed/circle?id=*");
            return Long.parseLong(page.url().replaceAll(".*id=", ""));
        }
    }

    private void seenBy(Caller reader, String words) {
        Wait.until(
                "the member reads it",
                Duration.ofSeconds(10),
                () -> reader.get(Given.POSTS).text().contains(words));
    }

    @Test
    void letsInWhoAskedAndTellsThem() {
        long id = made("request");
        other.put(place(id, "/members/me"), NOTHING);
        assertThat(other.get(place(id, "")).json().getString("mine")).isEqualTo("asked");
        told(maker, "asks to come into the circle “" + name + "”");
        String mine = place(id, "/members/of/" + idOf(Staff.OTHER_ASSISTANT));
        assertThat(other.put(mine, NOTHING).status()).isEqualTo(403);
        assertThat(maker.put(mine, NOTHING).status()).isEqualTo(204);
        assertThat(other.get(place(id, "")).json().getString("mine")).isEqualTo("member");
        told(other, "took you into the circle “" + name + "”");
        assertThat(other.put(place(id, "/keepers/" + idOf(Staff.OTHER_ASSISTANT)), NOTHING)
                        .status())
                .isEqualTo(403);
        assertThat(maker.delete(mine).status()).isEqualTo(204);
        assertThat(other.get(place(id, "")).json().getString("mine")).isEqualTo("none");
    }

    private static void told(Caller person, String sentence) {
        Wait.until(
                "somebody is told: " + sentence,
                Duration.ofSeconds(10),
                () -> person.get("/feed/notices").text().contains(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/circle?id=%d",
                "/feed/edit-circle?id=%d",
                "/feed/?team=%d",
                "/feed/api/circles/%d",
                "/feed/api/circles/%d/members"
            })
    void isNotThereForAnybodyElseWhileItIsHidden(String door) {
        long id = made("hidden");
        assertThat(maker.get(String.format(door, id)).status())
                .as("before anything was written")
                .isEqualTo(200);
        Given.created(maker.post(Given.POSTS, addressed("For us", id)));
        for (Caller outsider : List.of(other, communications, Given.person(Staff.ADMINISTRATOR))) {
            Caller.Answer answer = outsider.get(String.format(door, id));
            assertThat(answer.status()).as(door).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(name);
        }
    }

    @Test
    void isInNoListAndNoCountOfWhoIsNotInItWhileItIsHidden() {
        long id = made("hidden");
        String words = "Only for us " + Given.coined();
        Given.created(maker.post(Given.POSTS, addressed(words, id)));
        for (Caller outsider : List.of(other, communications)) {
            for (String list : List.of(
                    CIRCLES,
                    CIRCLES + "?q=circle",
                    "/feed/circles",
                    "/feed/",
                    "/feed/widget",
                    Given.POSTS,
                    "/feed/api/audiences",
                    "/feed/api/completions/people?q=circle",
                    "/kudos/api/receivers?q=circle")) {
                assertThat(outsider.get(list).text()).as(list).doesNotContain(name, words);
            }
            assertThat(outsider.get("/feed/api/audiences/reach?team=" + id).status())
                    .isEqualTo(outsider.get("/feed/api/audiences/reach?team=987654321")
                            .status());
            assertThat(outsider.post(Given.POSTS, addressed(words, id)).text())
                    .isEqualTo(outsider.post(Given.POSTS, addressed(words, 987_654_321L))
                            .text());
            for (String act : List.of(
                    "/members/me", "/members/of/" + idOf(Staff.ASSISTANT), "/keepers/" + idOf(Staff.ASSISTANT))) {
                assertThat(outsider.put(place(id, act), NOTHING).status())
                        .as(act)
                        .isEqualTo(404);
            }
            assertThat(outsider.delete(place(id, "/members/me")).status()).isEqualTo(404);
        }
        assertThat(maker.get("/feed/api/audiences").text()).contains(name);
    }

    @Test
    void isChangedByWhoKeepsItAlone() {
        long id = made("open");
        other.put(place(id, "/members/me"), NOTHING);
        JsonObject changed = Json.createObjectBuilder(Bodies.circle(name, "request"))
                .add("about", "On Mondays now")
                .add("version", 0)
                .build();
        assertThat(other.put(place(id, ""), changed).status()).isEqualTo(403);
        assertThat(maker.put(place(id, ""), changed).json().getString("about")).isEqualTo("On Mondays now");
        assertThat(maker.put(place(id, ""), changed).status()).isEqualTo(409);
        assertThat(maker.delete(place(id, "/members/me")).status()).isEqualTo(422);
        assertThat(maker.put(place(id, "/keepers/" + idOf(Staff.OTHER_ASSISTANT)), NOTHING)
                        .status())
                .isEqualTo(204);
        assertThat(maker.delete(place(id, "/members/me")).status()).isEqualTo(204);
        JsonObject members = other.get(place(id, "/members")).json();
        assertThat(members.getJsonArray("members")).hasSize(1);
    }

    private long made(String access) {
        return made(maker, name, access);
    }

    /** Makes a circle. */
    static long made(Caller maker, String name, String access) {
        return Given.created(maker.post(CIRCLES, Bodies.circle(name, access)));
    }

    private static JsonObject addressed(String words, long team) {
        return Json.createObjectBuilder(Bodies.message(words))
                .add("audience", Json.createArrayBuilder().add(team))
                .build();
    }

    private static long idOf(String userName) {
        return TestBoard.running().postgres().number("select id from person where user_name = ?", userName);
    }

    @Test
    void isNotNamedToWhoReadsAPostThatIsForTheirTeamToo() {
        long id = made("hidden");
        String words = "For both " + Given.coined();
        long shop = TestBoard.running().postgres().number("select id from team where name = 'Store Amsterdam Centre'");
        long post = Given.created(maker.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.message(words))
                        .add("audience", Json.createArrayBuilder().add(shop).add(id))
                        .build()));
        for (String door : List.of(Given.POSTS + "/" + post, "/feed/post?id=" + post, Given.POSTS, "/feed/")) {
            assertThat(other.get(door).text()).as(door).contains(words).doesNotContain(name);
        }
        assertThat(maker.get(Given.POSTS + "/" + post).text()).contains(name);
        assertThat(other.get(Given.POSTS + "?team=" + id).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void isWrittenToFromItsOwnPlace() {
        long id = made("hidden");
        String words = "Not for everybody " + Given.coined();
        try (BrowserContext window = browsers.windowOf(maker, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/?team=" + id));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(words);
            page.locator("[data-audience] .tag:has-text('" + name + "')").waitFor();
            page.locator("form[data-composer] button[type=submit]").click();
            page.waitForCondition(() ->
                    page.locator("form[data-composer] [name=text]").inputValue().isEmpty());
        }
        seenBy(maker, words);
        assertThat(other.get(Given.POSTS).text()).doesNotContain(words);
    }

    private static String place(long id, String below) {
        return CIRCLES + "/" + id + below;
    }
}
