package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prikbord.it.RefusalsIT.assertProblem;
import static org.prikbord.it.RefusalsIT.assertSentence;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
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

/** Empty, missing, too long, of the wrong type, not JSON at all: a sentence at the field, and nothing half stored. */
@ExtendWith(TestBoard.class)
class BadInputIT {
    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Caller dutch = Given.person(Staff.DUTCH_ASSISTANT);

    static Stream<Arguments> fields() {
        String comments = Given.comments(Given.post("To comment on badly"));
        String ideas = Given.ideas(Given.openChallenge("To propose badly for"));
        return Stream.of(
                Arguments.of(Given.POSTS, Bodies.message("x"), "text", 10_000),
                Arguments.of(comments, Bodies.comment("x"), "text", 2_000),
                Arguments.of(Given.KUDOS, Bodies.kudos("x", Staff.COMMUNICATIONS), "text", 1_000),
                Arguments.of(ideas, Bodies.idea("x", "y"), "title", 300),
                Arguments.of(ideas, Bodies.idea("x", "y"), "text", 5_000));
    }

    static Stream<Arguments> otherFields() {
        return Stream.of(
                Arguments.of(Given.POSTS, Bodies.message("x"), "kind"),
                Arguments.of(Given.KUDOS, Bodies.kudos("x", Staff.COMMUNICATIONS), "to"),
                Arguments.of(Given.KUDOS, Bodies.kudos("x", Staff.COMMUNICATIONS), "value"));
    }

    static Stream<Arguments> challengeFields() {
        return Stream.of(Arguments.of("title", 300), Arguments.of("problem", 5_000), Arguments.of("baselineUnit", 60));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void namesTheFieldThatIsEmptyOrMissing(String path, JsonObject body, String field) {
        assertFieldRefused(path, with(body, field, Json.createValue("")), field);
        assertFieldRefused(path, with(body, field, Json.createValue(" \t\n ")), field);
        assertFieldRefused(path, with(body, field, JsonValue.NULL), field);
        assertFieldRefused(path, without(body, field), field);
    }

    @ParameterizedTest
    @MethodSource("otherFields")
    void namesTheChoiceThatIsMissingOrUnknown(String path, JsonObject body, String field) {
        assertFieldRefused(path, without(body, field), field);
        assertFieldRefused(path, with(body, field, JsonValue.NULL), field);
        JsonValue unknown = "to".equals(field)
                ? Json.createArrayBuilder().add("nobody-of-that-name").build()
                : Json.createValue("unheard-of");
        assertFieldRefused(path, with(body, field, unknown), field);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void takesTheLongestAndRefusesOneMore(String path, JsonObject body, String field, int longest) {
        assertThat(person.post(path, with(body, field, Json.createValue("é".repeat(longest))))
                        .status())
                .isEqualTo(201);
        assertFieldRefused(path, with(body, field, Json.createValue("é".repeat(longest + 1))), field);
    }

    @ParameterizedTest
    @MethodSource("challengeFields")
    void refusesAChallengeThatSaysTooMuch(String field, int longest) {
        Caller sponsor = Given.person(Staff.SPONSOR);
        JsonObject body = Bodies.challenge("x", 0, 9);
        String tooLong = "x".repeat(longest + 1);
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, field, Json.createValue(tooLong))), field);
    }

    @Test
    void refusesDatesThatAreNoneOrInTheWrongOrder() {
        Caller sponsor = Given.person(Staff.SPONSOR);
        JsonObject body = Bodies.challenge("x", 0, 9);
        assertThat(sponsor.post(Given.CHALLENGES, with(body, "ideasFrom", Json.createValue("tomorrow")))
                        .status())
                .isIn(400, 422);
        assertThat(sponsor.post(Given.CHALLENGES, with(body, "decideFrom", Json.createValue("2026-02-31T09:00")))
                        .status())
                .isIn(400, 422);
        assertNamed(sponsor.post(Given.CHALLENGES, Bodies.challenge("x", 9, 0)), "decideFrom");
        assertNamed(sponsor.post(Given.CHALLENGES, without(body, "ideasFrom")), "ideasFrom");
    }

    @Test
    void refusesACharterThatCannotBe() {
        Caller sponsor = Given.person(Staff.SPONSOR);
        JsonObject body = Bodies.challenge("x", 0, 9);
        for (String field : List.of("problem", "baseline", "baselineUnit", "budget", "criteria", "carrier")) {
            assertNamed(sponsor.post(Given.CHALLENGES, without(body, field)), field);
            JsonObject draft = with(without(body, field), "open", JsonValue.FALSE);
            assertThat(sponsor.post(Given.CHALLENGES, draft).status()).isEqualTo(201);
        }
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, "budget", Json.createValue(-1))), "budget");
        assertNamed(
                sponsor.post(Given.CHALLENGES, with(body, "baseline", Json.createValue(new BigDecimal("1e999999")))),
                "baseline");
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, "baseline", Json.createValue(0.001))), "baseline");
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, "carrier", Json.createValue("nobody"))), "carrier");
        JsonArray nowhere = Json.createArrayBuilder().add("No such team").build();
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, "audience", nowhere)), "audience");
        JsonArray heavy = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "Cheap").add("weight", 6))
                .build();
        assertNamed(sponsor.post(Given.CHALLENGES, with(body, "criteria", heavy)), "criteria");
        assertThat(sponsor.post(Given.CHALLENGES, with(body, "open", Json.createValue("yes")))
                        .status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void answersWrongTypesWithASentence(String path, JsonObject body, String field) {
        for (JsonValue wrong : List.of(
                Json.createValue(7),
                JsonValue.TRUE,
                JsonValue.EMPTY_JSON_OBJECT,
                JsonValue.EMPTY_JSON_ARRAY,
                Json.createArrayBuilder().add("x").build())) {
            Answer answer = person.post(path, with(body, field, wrong));
            assertProblem(answer, answer.status() == 400 ? 400 : 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"text\":}",
                "{\"text\":\"x\"",
                "<post/>",
                "{\"text\":\"\\ud800\"",
                "{'text':'x'}",
                "\u0000"
            })
    void answersABodyThatIsNoObjectWithASentence(String body) {
        for (String path : List.of(Given.POSTS, Given.KUDOS, Given.CHALLENGES, "/feed/api/session")) {
            Answer answer = Given.person(Staff.SPONSOR).send(request(path, "application/json", body));
            assertProblem(answer, answer.status() == 400 ? 400 : 422);
        }
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "{\"text\":" + "[".repeat(200_000);
        Answer answer = person.send(request(Given.POSTS, "application/json", deep));
        assertThat(answer.status()).isBetween(400, 422);
    }

    @Test
    void refusesAnotherMediaType() {
        assertThat(person.send(request(Given.POSTS, "text/plain", "hello")).status())
                .isEqualTo(415);
        assertThat(person.send(request(Given.POSTS, "application/x-www-form-urlencoded", "text=hello"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        String key = java.util.UUID.randomUUID().toString();
        Caller person = Given.person(Staff.ASSISTANT);
        long post = Given.created(person.post(Given.POSTS, Bodies.message("Said once"), key));
        assertThat(person.post(Given.POSTS, Bodies.message("Said once"), key).id())
                .isEqualTo(post);
        assertProblem(person.post(Given.POSTS, Bodies.message("Said otherwise"), key), 422);
        assertProblem(person.post(Given.comments(post), Bodies.comment("Said once"), key), 422);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        Answer answer = person.post(Given.POSTS, Bodies.message("Long key"), "k".repeat(101));
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    }

    @Test
    void refusesABodyOfAHundredMegabytes() {
        Answer answer = person.send(person.request(Given.POSTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> new Endless(100_000_000))));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(person.get(Given.POSTS).status()).isEqualTo(200);
    }

    @Test
    void refusesKudosToOneselfAloneAndToWhoLeft() {
        assertNamed(person.post(Given.KUDOS, Bodies.kudos("Well done me", Staff.ASSISTANT)), "to");
        assertNamed(person.post(Given.KUDOS, Bodies.kudos("Come back", Staff.LEFT)), "to");
        assertNamed(person.post(Given.KUDOS, Bodies.kudos("Nobody")), "to");
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        Answer english = person.speaking("nl").post(Given.POSTS, Bodies.message(""));
        Answer inDutch = dutch.speaking("en").post(Given.POSTS, Bodies.message(""));
        assertThat(firstError(english)).isEqualTo("Please fill this in.");
        assertThat(firstError(inDutch)).isEqualTo("Vul dit nog in.");
        Answer nobodyInDutch = Given.nobody().speaking("nl").get(Given.POSTS);
        assertThat(nobodyInDutch.json().getString("detail"))
                .isNotEqualTo(Given.nobody().get(Given.POSTS).json().getString("detail"));
    }

    private static String firstError(Answer answer) {
        return answer.json().getJsonArray("errors").getJsonObject(0).getString("detail");
    }

    private void assertFieldRefused(String path, JsonObject body, String field) {
        assertNamed(person.post(path, body), field);
    }

    static void assertNamed(Answer answer, String field) {
        assertProblem(answer, answer.status() == 400 ? 400 : 422);
        List<JsonObject> errors = answer.json().getJsonArray("errors").getValuesAs(JsonObject.class);
        assertThat(errors).extracting(error -> error.getString("field")).contains(field);
        errors.forEach(error -> assertSentence(error.getString("detail")));
    }

    private java.net.http.HttpRequest.Builder request(String path, String type, String body) {
        return Given.person(Staff.SPONSOR)
                .request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonObject with(JsonObject body, String field, JsonValue value) {
        return Json.createObjectBuilder(body).add(field, value).build();
    }

    private static JsonObject without(JsonObject body, String field) {
        return Json.createObjectBuilder(body).remove(field).build();
    }

    /** The letter a, so many times, without holding them. */
    static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}
