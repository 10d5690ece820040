package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What every list of the API keeps to. */
@ExtendWith(TestBoard.class)
class ListsIT {
    private final Caller person = Given.person(Staff.ASSISTANT);

    static Stream<String> lists() {
        return Stream.of(Given.POSTS, Given.KUDOS, Given.CHALLENGES, Given.ideas(aChallenge()));
    }

    private static long aChallenge() {
        long challenge = Given.openChallenge("What shall we put in the list?");
        Given.idea(Given.person(Staff.ASSISTANT), challenge, "An idea to list");
        return challenge;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasItemsAndWhereTheNextAre(String path) {
        Answer answer = person.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().getJsonArray("items")).isNotEmpty();
        assertThat(answer.json()).containsKey("next");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void answersNotModifiedUntilSomethingIs(String path) {
        Answer first = person.get(path);
        String tag = first.header("ETag");
        assertThat(tag).isNotEmpty();
        Answer second = person.get(path, "If-None-Match", tag);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
        assertThat(person.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void hasAnotherTagOnceSomethingIsAdded() {
        String tag = person.get(Given.POSTS).header("ETag");
        Given.post("Something is added.");
        assertThat(person.get(Given.POSTS, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void givesAsManyAsAskedFor(String path) {
        assertThat(person.get(path + "?limit=1").json().getJsonArray("items")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesALimitOrAPlaceThatIsNone(String path) {
        for (String wrong : List.of("limit=many", "before=yesterday", "before=1-x", "before=-")) {
            assertThat(person.get(path + "?" + wrong).status()).as(wrong).isIn(400, 404, 422);
        }
    }

    @Test
    void pagesThroughPostsWithoutLossOrDoubles() {
        List<Long> made = made(45, i -> Given.post("Paged " + i));
        assertPagedOnce(Given.POSTS + "?limit=10", made);
    }

    @Test
    void pagesThroughKudosWithoutLossOrDoubles() {
        List<Long> made = made(45, i -> Given.kudos(person, "Paged " + i, Staff.OTHER_ASSISTANT));
        assertPagedOnce(Given.KUDOS + "?limit=10", made);
    }

    @Test
    void pagesThroughIdeasWithoutLossOrDoubles() {
        long challenge = Given.openChallenge("Paged ideas");
        List<Long> made = made(45, i -> Given.idea(person, challenge, "Paged " + i));
        assertThat(paged(Given.ideas(challenge) + "?limit=10"))
                .hasSameSizeAs(made)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void pagesThroughChallengesWithoutLossOrDoubles() {
        List<Long> made = made(25, i -> Given.openChallenge("Paged " + i));
        assertPagedOnce(Given.CHALLENGES + "?limit=10", made);
    }

    @Test
    void pagesThroughCommentsFromTheOldestOn() {
        long post = Given.post("Talked about");
        List<Long> made = made(25, i -> Given.comment(person, post, "Paged " + i));
        assertThat(paged(Given.comments(post) + "?limit=10")).isEqualTo(made);
        String key = person.get(Given.comments(post) + "?limit=10").json().getString("next");
        assertThat(key).contains("after=");
    }

    @Test
    void keepsItsPlaceWhenOthersPostMeanwhile() {
        List<Long> made = made(12, i -> Given.post("Before " + i));
        JsonObject first = person.get(Given.POSTS + "?limit=5").json();
        Given.post("Meanwhile");
        List<Long> seen = new ArrayList<>(ids(first));
        seen.addAll(paged(first.getString("next")));
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    private static List<Long> made(int count, java.util.function.IntToLongFunction making) {
        return IntStream.range(0, count).mapToObj(making::applyAsLong).toList();
    }

    private void assertPagedOnce(String from, List<Long> made) {
        List<Long> seen = paged(from);
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    private List<Long> paged(String from) {
        List<Long> seen = new ArrayList<>();
        String next = from;
        while (next != null) {
            JsonObject page = person.get(next).json();
            seen.addAll(ids(page));
            next = page.get("next") == JsonValue.NULL ? null : page.getString("next");
        }
        return seen;
    }

    private static List<Long> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonNumber("id").longValue())
                .toList();
    }
}
