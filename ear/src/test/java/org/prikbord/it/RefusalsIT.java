package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Who is refused and why: nobody signed in, another site, the wrong role, unknown things, closed phases. */
@ExtendWith(TestBoard.class)
class RefusalsIT {
    private static final long UNKNOWN = 987_654_321_000L;

    private final Caller person = Given.person(Staff.ASSISTANT);

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonObject problem = answer.json();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isNotEmpty();
        assertThat(problem.getString("title")).isNotBlank();
        assertSentence(problem.getString("detail"));
    }

    static void assertSentence(String text) {
        assertThat(text)
                .matches("(?s)[\\p{Lu}\\p{N}\u2018\u201c'\"\u2019].*[.!?].*")
                .doesNotContain("Exception")
                .doesNotMatch("(?s).*\\b(rule|common|problem)\\.[a-z].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/api/posts",
                "/kudos/api/kudos",
                "/kudos/api/values",
                "/ideas/api/challenges",
                "/feed/api/posts/1",
                "/feed/api/posts/1/heard",
                "/ideas/api/ideas/1",
                "/ideas/api/challenges/1/ideas",
                "/ideas/api/challenges/1/experts",
                "/ideas/api/challenges/1/budget",
                "/ideas/api/challenges/1/scores"
            })
    void readsNothingToWhoIsNotSignedIn(String path) {
        assertProblem(Given.nobody().get(path), 401);
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of(Given.POSTS, Bodies.message("x")),
                Arguments.of(Given.POSTS + "/1/comments", Bodies.comment("x")),
                Arguments.of(Given.POSTS + "/1/heard", JsonValue.EMPTY_JSON_OBJECT),
                Arguments.of(Given.POSTS + "/1/heard/steps", Bodies.step("heard", 0, "")),
                Arguments.of(Given.KUDOS, Bodies.kudos("x", Staff.OTHER_ASSISTANT)),
                Arguments.of(Given.CHALLENGES, Bodies.challenge("x", 0, 1)),
                Arguments.of(Given.CHALLENGES + "/1/ideas", Bodies.idea("x", "y")),
                Arguments.of("/ideas/api/similar", Bodies.idea("x", "y")));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void takesNothingFromWhoIsNotSignedIn(String path, JsonObject body) {
        assertProblem(Given.nobody().post(path, body), 401);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void takesNothingFromAnotherSite(String path, JsonObject body) {
        assertProblem(crossSite(path, body, "Sec-Fetch-Site", "cross-site"), 403);
        assertProblem(crossSite(path, body, "Sec-Fetch-Site", "same-site"), 403);
        assertProblem(crossSite(path, body, "Origin", "https://elsewhere.example"), 403);
        assertProblem(crossSite(path, body, "Origin", "null"), 403);
    }

    private Answer crossSite(String path, JsonObject body, String header, String value) {
        return person.send(person.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(header, value)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    @Test
    void takesNoSignInFromAnotherSite() {
        Caller nobody = Given.nobody();
        Answer answer = nobody.send(nobody.request("/feed/api/session")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(
                        Bodies.signIn(Staff.ASSISTANT, "prikbord").toString())));
        assertProblem(answer, 403);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void takesWritesFromItsOwnOrigin() {
        String own = TestBoard.running().address().toString().replaceAll("/$", "");
        assertThat(crossSite(Given.POSTS, Bodies.message("From here"), "Origin", own)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void answersNotFoundForUnknownThings() {
        for (String path : List.of(
                Given.POSTS + "/" + UNKNOWN,
                Given.idea(UNKNOWN),
                Given.ideas(UNKNOWN),
                Given.POSTS + "/abc",
                Given.POSTS + "/99999999999999999999999",
                Given.POSTS + "/-1",
                "/feed/api/nothing")) {
            assertThat(person.get(path).status()).as(path).isEqualTo(404);
        }
        assertProblem(person.get(Given.POSTS + "/" + UNKNOWN), 404);
        assertProblem(person.post(Given.comments(UNKNOWN), Bodies.comment("To what?")), 404);
        assertProblem(person.post(Given.ideas(UNKNOWN), Bodies.idea("For what?", "Text")), 404);
        assertProblem(person.put(Given.idea(UNKNOWN) + "/vote", JsonValue.EMPTY_JSON_OBJECT), 404);
        assertProblem(person.put(Given.POSTS + "/" + UNKNOWN + "/reactions/heart", JsonValue.EMPTY_JSON_OBJECT), 404);
    }

    @Test
    void aPageOfWhatThereIsNotLeavesNothingInTheLog() throws IOException {
        List<String> pages = List.of("/feed/post", "/feed/edit-show", "/ideas/matter", "/ideas/budget", "/kudos/note");
        pages.forEach(page -> person.get(page + "?id=" + UNKNOWN));
        String before = log();
        for (String page : pages) {
            assertThat(person.get(page + "?id=" + UNKNOWN).status()).as(page).isIn(403, 404);
        }
        assertThat(log().substring(before.length())).doesNotContain("NotFound", "NotAllowed", "WELD");
    }

    private static String log() throws IOException {
        return Files.readString(TestBoard.running().process().data().resolve("log/server.0.log"));
    }

    @Test
    void answersNotFoundForAReactionThatThereIsNot() {
        String path = Given.POSTS + "/" + Given.post("To react to") + "/reactions/thumbsdown";
        assertThat(person.put(path, JsonValue.EMPTY_JSON_OBJECT).status()).isIn(404, 422);
    }

    @Test
    void letsOnlyCommunicationsAndSponsorsOpenAChallenge() {
        assertProblem(person.post(Given.CHALLENGES, Bodies.challenge("Mine", 0, 9)), 403);
        assertThat(Given.person(Staff.COMMUNICATIONS)
                        .post(Given.CHALLENGES, Bodies.challenge("Theirs", 0, 9))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void letsOnlySponsorOrCommunicationsAnswerAnIdea() {
        long idea = Given.idea(person, Given.openChallenge("To be answered"), "Mine");
        Answer answer = person.put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "Because it is mine."));
        assertThat(answer.status()).isIn(403, 404);
    }

    @Test
    void letsOnlyItsAuthorEditAnIdea() {
        long idea = Given.idea(person, Given.openChallenge("To be edited"), "Mine");
        Answer answer = Given.person(Staff.OTHER_ASSISTANT).put(Given.idea(idea), Bodies.ideaEdit("Not mine", "x", 0));
        assertThat(answer.status()).isIn(403, 404);
        assertThat(person.get(Given.idea(idea)).json().getString("title")).isEqualTo("Mine");
    }

    @Test
    void saysWhyNothingIsTakenBeforeAChallengeOpens() {
        long draft = Given.challenge("Opens next week", 7, 14);
        assertProblem(
                Given.person(Staff.SPONSOR).post(Given.ideas(draft), Bodies.idea("Too early", "I could not wait.")),
                409);
    }

    @Test
    void saysWhyNothingIsTakenAfterAChallengeClosed() {
        long challenge = Given.openChallenge("Closes in a moment");
        long idea = Given.idea(person, challenge, "In time");
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        Answer late = person.post(Given.ideas(challenge), Bodies.idea("Too late", "I forgot."));
        assertProblem(late, 409);
        Caller voter = Given.person(Staff.OTHER_ASSISTANT);
        assertProblem(voter.put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT), 409);
        assertThat(voter.post(Given.idea(idea) + "/comments", Bodies.comment("And then?"))
                        .status())
                .isEqualTo(201);
        Answer dutch =
                Given.person(Staff.DUTCH_ASSISTANT).post(Given.ideas(challenge), Bodies.idea("Te laat", "Vergeten."));
        assertProblem(dutch, 409);
        assertThat(dutch.json().getString("detail"))
                .isNotEqualTo(late.json().getString("detail"))
                .contains("Ideeën waren welkom tot");
    }

    @Test
    void refusesMethodsThatThereAreNot() {
        assertThat(person.delete(Given.POSTS).status()).isEqualTo(405);
        assertThat(person.put("/kudos/api/values", JsonValue.EMPTY_JSON_OBJECT).status())
                .isEqualTo(405);
    }

    @Test
    void aWidgetThatCannotBeShownSaysSoInItsFrame() {
        Answer refused = Given.person(Staff.DUTCH_ASSISTANT).delete("/feed/widget?lang=nl&x=%3Cb%3E");
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.text())
                .contains("<body class=\"widget\">", "Zo werkt het hier niet", "Probeer opnieuw")
                .doesNotContain("<nav", "<b>");
        assertThat(refused.header("Content-Security-Policy"))
                .isEqualTo(person.get("/feed/widget").header("Content-Security-Policy"));
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }
}
