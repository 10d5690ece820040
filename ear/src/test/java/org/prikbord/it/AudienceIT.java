package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** A post for some teams is there for their people and for nobody else, whichever door they try. */
@ExtendWith(TestBoard.class)
class AudienceIT {
    /** The shop of {@link Staff#OTHER_ASSISTANT}. */
    private static final String SHOP = "Store Amsterdam Centre";

    /** Works in another shop. */
    private static final String OUTSIDER = "gmuller2";

    /** Of the department, role and language of {@link Staff#COMMUNICATIONS}: what is kept for the one is kept for both. */
    private static final String ALIKE = "lozturk";

    private final Caller inside = Given.person(Staff.OTHER_ASSISTANT);
    private final String words = "For the shop alone: " + Given.coined();

    static Stream<String> outsiders() {
        return Stream.of(OUTSIDER, Staff.SPONSOR, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/", "/feed/widget", Given.POSTS, Given.POSTS + "?limit=3"})
    void isAmongThePostsOfThoseWhomItIsForAndOfNobodyElse(String list) {
        outsiders().forEach(name -> Given.person(name).get(list));
        post();
        assertThat(inside.get(list).text()).contains(words);
        assertThat(Given.person("rdegroot3").get(list).text()).contains(words);
        outsiders()
                .forEach(name ->
                        assertThat(Given.person(name).get(list).text()).as(name).doesNotContain(words));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void isNotThereForAnybodyElseWhicheverWayTheyAsk(String name) {
        Caller outsider = Given.person(name);
        long post = post();
        long comment = Given.comment(inside, post, words);
        HeardIT.ask(inside, post);
        String address = Given.POSTS + "/" + post;
        List.of(
                        address,
                        Given.comments(post),
                        Given.comments(post) + "/" + comment,
                        HeardIT.place(post),
                        HelpIT.place(post),
                        "/feed/post?id=" + post,
                        "/feed/edit?id=" + post,
                        "/feed/remove?id=" + post,
                        "/feed/versions?id=" + post,
                        "/ideas/report?kind=post&id=" + post,
                        "/ideas/report?kind=comment&id=" + comment)
                .forEach(door -> assertAway(outsider.get(door), door));
        assertAway(outsider.put(address, edit()), "edit");
        assertAway(outsider.delete(address), "remove");
        assertAway(outsider.put(address + "/reactions/heart", JsonValue.EMPTY_JSON_OBJECT), "react");
        assertAway(outsider.delete(address + "/reactions/heart"), "take back");
        assertAway(outsider.post(Given.comments(post), Bodies.comment("Hello?")), "comment");
        assertAway(outsider.post(HeardIT.place(post), JsonValue.EMPTY_JSON_OBJECT), "ask for an owner");
        assertAway(HeardIT.step(outsider, post, Bodies.step("heard", 0, "")), "take a step");
        assertThat(outsider.get("/feed/heard").text()).doesNotContain(words);
        assertThat(outsider.get("/feed/help").text()).doesNotContain(words);
        assertAway(outsider.post("/ideas/api/reports", Bodies.report("post", post, "Mine")), "report");
        assertThat(inside.get(address).json().getInt("comments")).isEqualTo(1);
        assertThat(outsider.get("/feed/notices").text()).doesNotContain(words);
    }

    private void assertAway(Answer answer, String door) {
        assertThat(answer.status()).as(door).isEqualTo(404);
        assertThat(answer.text()).as(door).doesNotContain(words);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void showsItsPicturesToThoseWhomItIsForAlone(String name) throws IOException {
        long picture = Given.created(inside.send(inside.request("/feed/api/pictures")
                .header("Content-Type", "image/png")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(PicturesIT.drawn("png", 40, 30)))));
        JsonObject with = Json.createObjectBuilder(message(SHOP))
                .add(
                        "pictures",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", picture)))
                .build();
        Given.created(inside.post(Given.POSTS, with));
        for (String address : List.of("/feed/api/pictures/" + picture, "/feed/api/pictures/" + picture + "/small")) {
            assertThat(Given.person("rdegroot3").get(address).status()).isEqualTo(200);
            assertAway(Given.person(name).get(address), address);
        }
    }

    @Test
    void staysWithItsAuthorWhoIsElsewhere() {
        Caller communications = Given.person(Staff.COMMUNICATIONS);
        long post = Given.created(communications.post(Given.POSTS, message(SHOP)));
        JsonObject shown = communications.get(Given.POSTS + "/" + post).json();
        assertThat(shown.getJsonArray("audience").getJsonObject(0).getString("name"))
                .isEqualTo(SHOP);
        assertThat(inside.get(Given.POSTS).text()).contains(words);
        assertThat(communications.get("/feed/post?id=" + post).text()).contains(words, "for " + SHOP);
        for (String own : List.of("/feed/?mine=true", Given.POSTS + "?mine=true")) {
            assertThat(communications.get(own).text()).as(own).contains(words);
            assertThat(Given.person(ALIKE).get(own).text()).as(own).doesNotContain(words);
            assertThat(communications.get(own).text()).as(own + " again").contains(words);
        }
        for (String by : List.of("/feed/?person=", Given.POSTS + "?person=")) {
            assertThat(communications.get(by + Staff.COMMUNICATIONS).text())
                    .as("what is the same for those who are alike")
                    .doesNotContain(words);
        }
    }

    @Test
    void takesATeamOfOnesOwnOnlyUnlessOneSpeaksForTheCompany() {
        assertThat(inside.post(Given.POSTS, message("Board")).status()).isEqualTo(422);
        assertThat(inside.post(Given.POSTS, message("No such team")).status()).isEqualTo(422);
        assertThat(inside.get(Given.POSTS).text()).doesNotContain(words);
        assertThat(Given.person(Staff.SPONSOR)
                        .post(Given.POSTS, message("Board"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void tellsWhomItReachesBeforeItIsSent() {
        JsonObject mine = inside.get("/feed/api/audiences").json();
        JsonObject shop = mine.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(team -> !team.getString("kind").equals("circle"))
                .reduce((one, another) -> Json.createObjectBuilder().build())
                .orElseThrow();
        assertThat(shop.getString("name")).isEqualTo(SHOP);
        long members = TestBoard.running()
                .postgres()
                .number(
                        "select count(*) from person p join team t on t.id = p.team_id"
                                + " where p.active and t.name = ?",
                        SHOP);
        assertThat(shop.getInt("people")).isEqualTo((int) members);
        assertThat(inside.get("/feed/api/audiences/reach?team=" + idOf(SHOP))
                        .json()
                        .getInt("people"))
                .isEqualTo((int) members);
        assertThat(mine.getInt("everybody")).isEqualTo((int)
                TestBoard.running().postgres().number("select count(*) from person where active and id <> 0"));
    }

    @Test
    void hasAPlaceOfItsOwnForEachTeam() {
        post();
        long team = idOf(SHOP);
        String everybody = "For everybody " + Given.coined();
        Given.post(inside, everybody);
        String place = inside.get("/feed/?team=" + team).text();
        assertThat(place).contains(words).doesNotContain(everybody);
        assertThat(inside.get(Given.POSTS + "?team=" + team).text())
                .contains(words)
                .doesNotContain(everybody);
        assertThat(Given.person(OUTSIDER).get("/feed/?team=" + team).status()).isEqualTo(404);
        assertThat(Given.person(OUTSIDER)
                        .get(Given.POSTS + "?team=" + team)
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void aDraftThatIsForATeamComesBackForThatTeam() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(inside, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("form[data-composer] [name=text]").fill(words);
            page.locator("#post-for option:nth-child(2)")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("#post-for").focus();
            page.keyboard().press(SHOP.substring(0, 1));
            page.locator("[data-audience] .tag:has-text('" + SHOP + "')").waitFor();
            page.waitForCondition(() -> page.evaluate("localStorage.getItem('prikbord.drafts') ?? ''")
                    .toString()
                    .contains(SHOP));
            page.reload();
            page.locator("[data-audience] .tag:has-text('" + SHOP + "')").waitFor();
            PlaywrightAssertions.assertThat(page.locator("form[data-composer] [name=text]"))
                    .hasValue(words);
        }
    }

    private long post() {
        return Given.created(inside.post(Given.POSTS, message(SHOP)));
    }

    private JsonObject message(String team) {
        return Json.createObjectBuilder(Bodies.message(words))
                .add("audience", Json.createArrayBuilder().add(idOf(team)))
                .build();
    }

    private static long idOf(String team) {
        return TestBoard.running().postgres().number("select coalesce(max(id), 0) from team where name = ?", team);
    }

    private static JsonObject edit() {
        return Json.createObjectBuilder(Bodies.comment("Changed"))
                .add("version", 0)
                .build();
    }
}
