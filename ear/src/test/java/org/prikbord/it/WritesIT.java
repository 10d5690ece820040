package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What writing by the API answers when all is well: each line of the contract once. */
@ExtendWith(TestBoard.class)
class WritesIT {
    private final Caller person = Given.person(Staff.ASSISTANT);

    static Stream<Arguments> writes() {
        Caller assistant = Given.person(Staff.ASSISTANT);
        String comments = Given.comments(Given.post("To comment on"));
        String ideas = Given.ideas(Given.openChallenge("To propose for"));
        return Stream.of(
                Arguments.of(assistant, Given.POSTS, Bodies.message("A message")),
                Arguments.of(assistant, comments, Bodies.comment("A comment")),
                Arguments.of(assistant, Given.KUDOS, Bodies.kudos("Thank you", Staff.OTHER_ASSISTANT)),
                Arguments.of(Given.person(Staff.SPONSOR), Given.CHALLENGES, Bodies.challenge("A challenge", 0, 30)),
                Arguments.of(assistant, ideas, Bodies.idea("An idea", "A small bell.")));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void answersCreatedWithLocationAndTheThing(Caller writer, String path, JsonObject body) {
        Answer answer = writer.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isNotEmpty();
        assertThat(answer.id()).isPositive();
        if (body.containsKey("text")) {
            assertThat(answer.json().getString("text")).isEqualTo(body.getString("text"));
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void givesTheSameThingForTheSameKey(Caller writer, String path, JsonObject body) {
        String key = UUID.randomUUID().toString();
        Answer first = writer.post(path, body, key);
        Answer again = writer.post(path, body, key);
        assertThat(again.status()).as(again.text()).isIn(200, 201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(writer.post(path, body).id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anotherPersonsKeyIsAnotherKey(Caller writer, String path, JsonObject body) {
        String key = UUID.randomUUID().toString();
        Caller other = Given.person(path.equals(Given.CHALLENGES) ? Staff.COMMUNICATIONS : Staff.DUTCH_ASSISTANT);
        assertThat(other.post(path, body, key).id())
                .isNotEqualTo(writer.post(path, body, key).id());
    }

    @Test
    void findsAPostAtItsLocation() {
        Answer created = person.post(Given.POSTS, Bodies.message("To be found"));
        Answer found = person.get(created.header("Location"));
        assertThat(found.status()).as(created.header("Location")).isEqualTo(200);
        assertThat(found.json().getString("text")).isEqualTo("To be found");
    }

    @Test
    void postsAQuestionToo() {
        JsonObject question = Json.createObjectBuilder()
                .add("kind", "question")
                .add("text", "Who knows?")
                .build();
        assertThat(person.post(Given.POSTS, question).json().getString("kind")).isEqualTo("question");
    }

    @ParameterizedTest
    @MethodSource("reactionKinds")
    void reactsOnceHoweverOftenAndTakesItBack(String kind) {
        long post = Given.post("To react to with " + kind);
        String reaction = Given.POSTS + "/" + post + "/reactions/" + kind;
        for (int i = 0; i < 2; i++) {
            assertThat(person.put(reaction, JsonValue.EMPTY_JSON_OBJECT).status())
                    .isBetween(200, 204);
        }
        assertThat(reactions(post)).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThat(person.delete(reaction).status()).isBetween(200, 204);
        }
        assertThat(reactions(post)).isZero();
    }

    static Stream<String> reactionKinds() {
        return Stream.of(TestBoard.REACTIONS.split(","));
    }

    private static long reactions(long post) {
        return TestBoard.running().postgres().number("select count(*) from reaction where post_id = ?", post);
    }

    @Test
    void votesOnceHoweverOftenAndTakesItBack() {
        long idea = Given.idea(person, Given.openChallenge("To vote in"), "To vote for");
        Caller voter = Given.person(Staff.OTHER_ASSISTANT);
        for (int i = 0; i < 2; i++) {
            assertThat(voter.put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT)
                            .status())
                    .isBetween(200, 204);
        }
        assertThat(votes(idea)).isEqualTo(1);
        assertThat(voter.delete(Given.idea(idea) + "/vote").status()).isBetween(200, 204);
        assertThat(votes(idea)).isZero();
    }

    private static long votes(long idea) {
        return TestBoard.running().postgres().number("select count(*) from vote where idea_id = ?", idea);
    }

    @Test
    void namesTheValuesOfTheCompany() {
        Answer answer = person.get("/kudos/api/values");
        assertThat(answer.status()).isEqualTo(200);
        JsonArray items = answer.json().getJsonArray("items");
        assertThat(items.getValuesAs(JsonObject.class))
                .extracting(value -> value.getString("key"))
                .contains("care", "honest", "justdoit", "together");
    }

    @Test
    void thanksAWholeTeam() {
        Answer answer = person.post(Given.KUDOS, Bodies.kudos("Thank you all", "team:Logistics"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void anAnswerOfTheSponsorIsKept() {
        long idea = Given.idea(person, Given.openChallenge("To be answered"), "To be chosen");
        Answer answer = Given.person(Staff.SPONSOR)
                .put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "It fits under the counter."));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        Answer found = person.get(Given.idea(idea));
        assertThat(found.text()).contains("It fits under the counter.");
    }
}
