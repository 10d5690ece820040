package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** A double click, a retry, two people at once: each thing is there once, and whoever came second is told. */
@ExtendWith(TestBoard.class)
class DoubleSubmitIT {
    private static final int MANY = 200;

    private final Caller person = Given.person(Staff.ASSISTANT);

    static Stream<Arguments> writes() {
        String comments = Given.comments(Given.post("To comment on twice"));
        String ideas = Given.ideas(Given.openChallenge("To propose for twice"));
        return Stream.of(
                Arguments.of("post", Given.POSTS, Bodies.message("Posted once")),
                Arguments.of("comment", comments, Bodies.comment("Said once")),
                Arguments.of("kudos", Given.KUDOS, Bodies.kudos("Thanked once", Staff.OTHER_ASSISTANT)),
                Arguments.of("idea", ideas, Bodies.idea("Proposed once", "Once.")));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void makesOneOfTwoHundredSimultaneousSubmits(String table, String path, JsonObject body) {
        String key = UUID.randomUUID().toString();
        long before = rows(table);
        List<Answer> answers = atOnce(MANY, i -> person.post(path, body, key));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isIn(200, 201));
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        TestBoard.running().postgres().quiet();
        assertThat(rowsLike(table, body)).isEqualTo(1);
        assertThat(rows(table)).isGreaterThan(before);
    }

    @Test
    void makesOnePostEachOfTwoHundredDoubleClicks() {
        String batch = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(2 * MANY, i -> {
            String text = "Clicked twice " + batch + " " + i / 2;
            return person.post(Given.POSTS, Bodies.message(text), batch + "-" + i / 2);
        });
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isIn(200, 201));
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(MANY);
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(*) from post where text like ?", "Clicked twice " + batch + "%"))
                .isEqualTo(MANY);
    }

    @Test
    void countsSimultaneousVotesAndReactionsOfOnePersonOnce() {
        long idea = Given.idea(person, Given.openChallenge("To vote in twice"), "To vote for twice");
        long post = Given.post("To react to twice");
        Caller voter = Given.person(Staff.OTHER_ASSISTANT);
        List<Answer> answers = atOnce(
                40,
                i -> voter.put(
                        i % 2 == 0 ? Given.idea(idea) + "/vote" : Given.POSTS + "/" + post + "/reactions/heart",
                        JsonValue.EMPTY_JSON_OBJECT));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isBetween(200, 204));
        Postgres database = TestBoard.running().postgres();
        assertThat(database.number("select count(*) from vote where idea_id = ?", idea))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from reaction where post_id = ?", post))
                .isEqualTo(1);
    }

    @Test
    void countsVotesOfManyAtOnce() {
        long idea = Given.idea(person, Given.openChallenge("To vote in by many"), "To vote for by many");
        List<Caller> voters = Stream.of(Staff.OTHER_ASSISTANT, Staff.DUTCH_ASSISTANT, Staff.SPONSOR)
                .map(Given::person)
                .toList();
        atOnce(30, i -> voters.get(i % 3).put(Given.idea(idea) + "/vote", JsonValue.EMPTY_JSON_OBJECT));
        assertThat(TestBoard.running().postgres().number("select count(*) from vote where idea_id = ?", idea))
                .isEqualTo(3);
        assertThat(person.get(Given.idea(idea)).json()).doesNotContainKey("votes");
    }

    @Test
    void tellsTheSecondOfTwoWhoEditTheSameIdea() {
        long idea = Given.idea(person, Given.openChallenge("To edit in"), "As it was");
        int version = person.get(Given.idea(idea)).json().getInt("version");
        Caller communications = Given.person(Staff.COMMUNICATIONS);
        Answer first = communications.put(Given.idea(idea), Bodies.ideaEdit("As theirs", "Their words.", version));
        assertThat(first.status()).as(first.text()).isBetween(200, 204);
        Answer second = person.put(Given.idea(idea), Bodies.ideaEdit("As mine", "My words.", version));
        RefusalsIT.assertProblem(second, 409);
        assertThat(second.text()).contains("Their words.");
        assertThat(person.get(Given.idea(idea)).json().getString("text")).isEqualTo("Their words.");
    }

    @Test
    void keepsOneOfManyWhoEditTheSameIdeaAtOnce() {
        long idea = Given.idea(person, Given.openChallenge("To edit in at once"), "As it was");
        int version = person.get(Given.idea(idea)).json().getInt("version");
        List<Answer> answers =
                atOnce(20, i -> person.put(Given.idea(idea), Bodies.ideaEdit("Title " + i, "Words " + i, version)));
        assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(19);
    }

    private static long rows(String table) {
        return TestBoard.running().postgres().number("select count(*) from " + table);
    }

    private static long rowsLike(String table, JsonObject body) {
        String sql = "select count(*) from " + table + " where text = ?"
                + ("post".equals(table) ? " and kind = 'message'" : "");
        return TestBoard.running().postgres().number(sql, body.getString("text"));
    }

    private static List<Answer> atOnce(int count, java.util.function.IntFunction<Answer> call) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            java.util.concurrent.CountDownLatch start = new java.util.concurrent.CountDownLatch(1);
            List<Future<Answer>> calls = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : calls) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        } finally {
            threads.shutdownNow();
        }
    }
}
