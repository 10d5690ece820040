package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What a test starts from, made through the API as people make it. */
final class Given {
    static final String POSTS = "/feed/api/posts";
    static final String KUDOS = "/kudos/api/kudos";
    static final String CHALLENGES = "/ideas/api/challenges";

    private static final Map<String, Caller> SIGNED_IN = new ConcurrentHashMap<>();

    private Given() {}

    /** Where a page is, with all that a browser wants to know. */
    static String address(String path) {
        return TestBoard.running().address().resolve(path).toString();
    }

    /** A word that nothing else on the board has. */
    static String coined() {
        return ThreadLocalRandom.current()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static Caller nobody() {
        return Caller.nobodyAt(TestBoard.running().address());
    }

    static Caller signedInAs(String userName) {
        return Caller.signedInAt(TestBoard.running().address(), userName);
    }

    /** Sends the bytes of a file as they are to where files are taken in. */
    static Answer upload(Caller by, String to, byte[] bytes, String name, String contentType) {
        return by.send(by.request(to + "?name=" + name)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Somebody who is signed in; the same sign-in for all tests that do not end it. */
    static Caller person(String userName) {
        return SIGNED_IN.computeIfAbsent(userName, Given::signedInAs);
    }

    static long post(String text) {
        return post(person(Staff.ASSISTANT), text);
    }

    static long post(Caller by, String text) {
        return created(by.post(POSTS, Bodies.message(text)));
    }

    static String comments(long postId) {
        return POSTS + "/" + postId + "/comments";
    }

    static long comment(Caller by, long postId, String text) {
        return created(by.post(comments(postId), Bodies.comment(text)));
    }

    static long kudos(Caller by, String text, String... to) {
        return created(by.post(KUDOS, Bodies.kudos(text, to)));
    }

    /** A challenge that takes ideas now. */
    static long openChallenge(String title) {
        return challenge(title, -1, 14);
    }

    static long challenge(String title, int opensInDays, int closesInDays) {
        JsonObject body = Bodies.challenge(title, opensInDays, closesInDays);
        return created(person(Staff.SPONSOR).post(CHALLENGES, body));
    }

    static String ideas(long challengeId) {
        return CHALLENGES + "/" + challengeId + "/ideas";
    }

    static String idea(long ideaId) {
        return "/ideas/api/ideas/" + ideaId;
    }

    static long idea(Caller by, long challengeId, String title) {
        return created(by.post(ideas(challengeId), Bodies.idea(title, "Ring when three people wait.")));
    }

    /** Reports something; gives the id of the matter. */
    static long report(Caller by, String kind, long id) {
        Answer answer = by.post(
                "/ideas/api/reports",
                Json.createObjectBuilder()
                        .add("kind", kind)
                        .add("id", id)
                        .add("category", "person")
                        .add("words", "It names him.")
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonNumber("matter").longValue();
    }

    /** Rules on a matter as somebody of communications; gives the id of the ruling. */
    static long ruling(Caller by, long matter, String verdict) {
        Answer answer = by.post("/ideas/api/desk/rulings", Bodies.ruling(matter, verdict));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("rulings").getJsonNumber(0).longValue();
    }

    static long created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }
}
