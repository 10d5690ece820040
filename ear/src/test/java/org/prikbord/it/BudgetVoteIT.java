package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prikbord.it.BadInputIT.assertNamed;
import static org.prikbord.it.RefusalsIT.assertProblem;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Everybody divides a budget: let by its sponsor, without a mouse, and counted once the votes are in. */
@ExtendWith(TestBoard.class)
class BudgetVoteIT {
    private static final JsonValue NOTHING = JsonValue.EMPTY_JSON_OBJECT;

    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller voter = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String budget(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/budget";
    }

    private static String page(long challenge) {
        return Given.address("/ideas/budget?id=" + challenge);
    }

    static Answer start(Caller by, long challenge) {
        return by.put(budget(challenge), NOTHING);
    }

    static Answer cost(Caller by, long challenge, long idea, long cents) {
        JsonObject body = Json.createObjectBuilder().add("cost", cents).build();
        return by.put(budget(challenge) + "/" + idea + "/cost", body);
    }

    static Answer approve(Caller by, long challenge, long idea) {
        return by.put(budget(challenge) + "/" + idea + "/approval", NOTHING);
    }

    @Test
    void aBudgetIsDividedWithoutAMouseAndCountedForAll() {
        long challenge = Given.openChallenge("What shall we pay for?");
        long cups = Given.idea(author, challenge, "Cups <i>for all</i>");
        Given.idea(author, challenge, "Trays");
        startOnThePage(challenge, cups);
        try (BrowserContext window = browsers.windowOf(voter, 390, 800)) {
            Page list = window.newPage();
            list.navigate(page(challenge));
            PlaywrightAssertions.assertThat(list.locator("button[name=approve]"))
                    .hasCount(1);
            list.locator("button[name=approve]").focus();
            list.keyboard().press("Enter");
            list.locator("button[name=withdraw][aria-pressed=true]").waitFor();
        }
        for (String other : List.of(Staff.ASSISTANT, Staff.COMMUNICATIONS, Staff.SPONSOR, Staff.DUTCH_ASSISTANT)) {
            assertThat(approve(Given.person(other), challenge, cups).status()).isEqualTo(204);
        }
        assertProblem(author.get(budget(challenge)), 404);
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        String counted = author.get("/ideas/budget?id=" + challenge).text();
        assertThat(counted)
                .contains("Cups &lt;i&gt;for all&lt;/i&gt;", "5 supporters", "paid 25 % of a share", "€13,500 is left")
                .doesNotContain(Staff.OTHER_ASSISTANT);
        JsonObject division = voter.get(budget(challenge)).json();
        assertThat(division.getJsonArray("rounds")).hasSize(1);
        assertThat(division.getInt("voters")).isEqualTo(5);
    }

    private void startOnThePage(long challenge, long idea) {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(page(challenge));
            form.locator("#start").click();
            form.locator("#stop").waitFor();
            form.locator("a[href='/ideas/cost?id=" + idea + "']").click();
            form.locator("#keep").click();
            form.locator("#cost-problem:not(:empty)").waitFor();
            form.locator("#cost").fill("4500");
            form.locator("#keep").click();
            form.locator("main :text('€4,500')").waitFor();
        }
    }

    @Test
    void onlyWhoAnswersLetsOthersDivideAndNobodySeesWhatFewDid() {
        long challenge = Given.openChallenge("Who divides what?");
        long idea = Given.idea(author, challenge, "Only mine");
        assertProblem(start(author, challenge), 403);
        assertProblem(cost(author, challenge, idea, 100), 403);
        assertThat(author.get("/ideas/budget?id=" + challenge).status()).isEqualTo(404);
        assertProblem(approve(author, challenge, idea), 404);
        assertThat(start(sponsor, challenge).status()).isEqualTo(204);
        assertThat(approve(author, challenge, idea).status()).isIn(409, 422);
        assertNamed(cost(sponsor, challenge, idea, 0), "cost");
        assertThat(cost(sponsor, challenge, idea, 600_000).status()).isEqualTo(204);
        assertThat(approve(author, challenge, idea).status()).isEqualTo(204);
        assertThat(approve(author, challenge, idea).status()).isEqualTo(204);
        assertThat(sponsor.delete(budget(challenge)).status()).isIn(409, 422);
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        JsonObject division = sponsor.get(budget(challenge)).json();
        JsonObject round = division.getJsonArray("rounds").getJsonObject(0);
        assertThat(round.getInt("idea")).isEqualTo((int) idea);
        assertThat(round.containsKey("supporters") && !round.isNull("supporters"))
                .isFalse();
        assertThat(round.containsKey("price") && !round.isNull("price")).isFalse();
        assertThat(sponsor.get("/ideas/budget?id=" + challenge).text())
                .contains("fewer than five supporters", "Fewer than five of you")
                .doesNotContain("of a share");
        assertProblem(approve(author, challenge, idea), 409);
    }
}
