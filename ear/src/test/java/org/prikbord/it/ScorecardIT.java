package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prikbord.it.BadInputIT.assertNamed;
import static org.prikbord.it.RefusalsIT.assertProblem;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Experts score the ideas of a challenge: asked by its sponsor, by keyboard, and unseen until everybody has chosen. */
@ExtendWith(TestBoard.class)
class ScorecardIT {
    private static final String CRITERION = "Works in a small shop too.";

    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller expert = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String page(String name, long challenge) {
        return Given.address("/ideas/" + name + "?id=" + challenge);
    }

    static Answer ask(Caller by, long challenge, String userName) {
        LocalDate due = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(3);
        return by.put(
                Given.CHALLENGES + "/" + challenge + "/experts/" + userName,
                Json.createObjectBuilder().add("due", due.toString()).build());
    }

    static Answer score(Caller by, long challenge, long idea, int mark, String reason) {
        JsonObject card = Json.createObjectBuilder()
                .add(
                        "marks",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("criterion", CRITERION)
                                        .add("mark", mark)))
                .add("reason", reason)
                .build();
        return by.put(scores(challenge) + "/" + idea, card);
    }

    private static String scores(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/scores";
    }

    @Test
    void anExpertIsAskedScoresWithTheKeyboardAndIsReadOnceTheVotesAreIn() {
        long challenge = Given.openChallenge("What do the experts say?");
        Given.idea(author, challenge, "Scored first or second");
        Given.idea(author, challenge, "Scored second or first");
        askOnThePage(challenge);
        try (BrowserContext window = browsers.windowOf(expert, 390, 800)) {
            JourneyIT.assertNoticed(window, "What do the experts say?");
            Page form = window.newPage();
            form.navigate(page("score", challenge));
            form.locator("#keep").click();
            form.locator("#marks-problem:not(:empty)").waitFor();
            fillIn(form, "It fits <b>every</b> shop.");
            form.locator("main :text('One of your 2 ideas is left')").waitFor();
            fillIn(form, "It fits most of the shops.");
            form.locator("main :text('Nothing is left to score')").waitFor();
        }
        assertThat(author.get("/ideas/challenge?id=" + challenge).text()).doesNotContain("It fits");
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        assertThat(author.get("/ideas/challenge?id=" + challenge).text())
                .contains("Too few voices to say.", "helps few", "helps most")
                .contains("How the experts see them", "It fits &lt;b&gt;every&lt;/b&gt; shop.", "4.0")
                .doesNotContain("<b>every</b>");
    }

    private void askOnThePage(long challenge) {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(page("experts", challenge));
            form.locator("#expert").fill("nobody-of-that-name");
            form.locator("#name").click();
            form.locator("#expert-problem:not(:empty)").waitFor();
            form.locator("#expert").fill(Staff.OTHER_ASSISTANT);
            form.locator("#name").click();
            form.locator("main :text('0 of 2 ideas scored')").waitFor();
        }
    }

    /** Gives the mark 4 and a reason, and keeps both, without a mouse. */
    private static void fillIn(Page form, String reason) {
        form.locator("input[name='mark0'][value='5']").focus();
        form.keyboard().press("ArrowLeft");
        form.locator("#reason").focus();
        form.keyboard().press("Control+a");
        form.keyboard().type(reason);
        form.keyboard().press("Tab");
        form.keyboard().press("Enter");
    }

    @Test
    void saysSoWhenAnIdeaWasAnsweredMeanwhileAndGoesOn() {
        long challenge = Given.openChallenge("What is answered meanwhile?");
        long answered = Given.idea(author, challenge, "Answered meanwhile");
        Given.idea(author, challenge, "Still to be scored");
        ask(sponsor, challenge, Staff.OTHER_ASSISTANT);
        try (BrowserContext window = browsers.windowOf(expert, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(page("score", challenge) + "&idea=" + answered);
            sponsor.put(Given.idea(answered) + "/decision", Bodies.decision("no", "We tried that in 2024."));
            fillIn(form, "This is about the other idea.");
            form.locator("main :text('This idea has had its answer')").waitFor();
            assertThat(form.locator("#card").textContent()).isEqualTo("Still to be scored");
            PlaywrightAssertions.assertThat(form.locator("#reason")).hasValue("");
            PlaywrightAssertions.assertThat(form.locator("input[type=radio]:checked"))
                    .hasCount(0);
        }
        assertThat(score(expert, challenge, answered, 3, "Said too late by far.")
                        .status())
                .isIn(409, 422);
    }

    @Test
    void whatAnExpertThinksIsNobodysBusinessBeforeEverybodyHasChosen() {
        long challenge = Given.openChallenge("Who sees what?");
        long idea = Given.idea(author, challenge, "Seen by few");
        assertThat(ask(sponsor, challenge, Staff.OTHER_ASSISTANT).status()).isEqualTo(200);
        assertThat(ask(sponsor, challenge, Staff.COMMUNICATIONS).status()).isEqualTo(200);
        Answer scored = score(expert, challenge, idea, 2, "Too dear for a small shop.");
        assertThat(scored.status()).as(scored.text()).isEqualTo(200);
        Caller otherExpert = Given.person(Staff.COMMUNICATIONS);
        for (Caller caller : new Caller[] {sponsor, author, expert, otherExpert}) {
            assertThat(caller.get(scores(challenge)).json().getJsonArray("items"))
                    .isEmpty();
            assertThat(caller.get("/ideas/challenge?id=" + challenge).text()).doesNotContain("Too dear");
            assertThat(caller.get("/ideas/idea?id=" + idea).text()).doesNotContain("Too dear");
        }
        assertThat(otherExpert.get(scores(challenge) + "/" + idea).text()).doesNotContain("Too dear");
        assertThat(otherExpert.get("/ideas/score?id=" + challenge).text()).doesNotContain("Too dear");
        assertThat(expert.get(scores(challenge) + "/" + idea).json().getString("reason"))
                .isEqualTo("Too dear for a small shop.");
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        JsonObject rating =
                author.get(scores(challenge)).json().getJsonArray("items").getJsonObject(0);
        assertThat(rating.getJsonNumber("mean").doubleValue()).isEqualTo(2);
        assertThat(rating.getInt("experts")).isEqualTo(1);
        assertProblem(score(expert, challenge, idea, 3, "Too late to say this."), 409);
    }

    @Test
    void onlyWhoAnswersAsksAndOnlyWhoIsAskedScores() {
        long challenge = Given.openChallenge("Who asks whom?");
        long idea = Given.idea(author, challenge, "Mine");
        String experts = Given.CHALLENGES + "/" + challenge + "/experts";
        assertProblem(ask(author, challenge, Staff.OTHER_ASSISTANT), 403);
        assertProblem(author.get(experts), 403);
        assertThat(author.get("/ideas/experts?id=" + challenge).status()).isIn(403, 404);
        assertProblem(score(expert, challenge, idea, 3, "Nobody asked me for this."), 404);
        assertThat(expert.get("/ideas/score?id=" + challenge).status()).isEqualTo(404);
        assertThat(ask(sponsor, challenge, Staff.ASSISTANT).status()).isEqualTo(200);
        assertProblem(score(author, challenge, idea, 5, "I like my own idea best."), 422);
        assertThat(author.get(scores(challenge) + "/" + idea).status()).isEqualTo(404);
        assertThat(sponsor.delete(experts + "/" + Staff.ASSISTANT).json().getJsonArray("items"))
                .isEmpty();
        assertProblem(ask(sponsor, challenge, Staff.LEFT), 422);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        long challenge = Given.openChallenge("What is wrong?");
        long idea = Given.idea(author, challenge, "Scored badly");
        ask(sponsor, challenge, Staff.OTHER_ASSISTANT);
        assertNamed(score(expert, challenge, idea, 6, "More than there is."), "marks");
        assertNamed(score(expert, challenge, idea, 3, "No."), "reason");
        assertNamed(score(expert, challenge, idea, 3, "x".repeat(1_001)), "reason");
        JsonObject none = Json.createObjectBuilder()
                .add("reason", "Without any mark at all.")
                .build();
        assertNamed(expert.put(scores(challenge) + "/" + idea, none), "marks");
        JsonObject past = Json.createObjectBuilder().add("due", "2020-01-01").build();
        assertNamed(sponsor.put(Given.CHALLENGES + "/" + challenge + "/experts/" + Staff.DUTCH_ASSISTANT, past), "due");
    }
}
