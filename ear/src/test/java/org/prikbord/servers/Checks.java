package org.prikbord.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** What a script that calls the API must meet alike on every server: each kind of answer once. */
final class Checks {
    private static final String POSTS = "/feed/api/posts";
    private static final String CHALLENGES = "/ideas/api/challenges";
    private static final int MEGABYTES = 100;
    private static final Pattern EMPTY = Pattern.compile("<\\w[^>]*\\s(?!alt=|value=)[\\w:-]+=\"\"[^>]*>");

    private final URI board;
    private final Postgres postgres;

    Checks(URI board, Postgres postgres) {
        this.board = board;
        this.postgres = postgres;
    }

    void all(Steps steps) {
        steps.step("api: 401 to nobody, on all three portlets", this::nobody);
        steps.step("api: sign-in, and refusal of a wrong password", this::signIn);
        steps.step("api: 404 for what there is not", this::notFound);
        steps.step("api: 409 for a closed phase", this::closed);
        steps.step("api: 422 with problem details in English and Dutch", this::problems);
        steps.step("api: ETag and 304", this::notModified);
        steps.step("api: the same key gives the same post", this::once);
        steps.step("api: 403 to another site", this::otherSite);
        steps.step("api: 413 for " + MEGABYTES + " MB", this::tooLarge);
        steps.step("policy on pages, widgets, assets and the API", this::policies);
        steps.step("page: 404 with our own page", this::errorPage);
        steps.step("page: what does not hold is not said", this::attributes);
    }

    private Caller as(String userName) {
        return Caller.signedInAt(board, userName);
    }

    private static JsonObject problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.json().getString("detail")).isNotBlank().doesNotContain("Exception");
        return answer.json();
    }

    private void nobody() {
        for (String path : new String[] {POSTS, CHALLENGES, "/kudos/api/kudos"}) {
            problem(Caller.nobodyAt(board).get(path), 401);
        }
        problem(Caller.nobodyAt(board).post(POSTS, Bodies.message("From nobody")), 401);
    }

    private void signIn() {
        problem(Caller.nobodyAt(board).post("/feed/api/session", Bodies.signIn(Staff.ASSISTANT, "wrong")), 401);
        Answer right = Caller.nobodyAt(board).post("/feed/api/session", Bodies.signIn(Staff.ASSISTANT, "prikbord"));
        assertThat(right.status()).isEqualTo(204);
        assertThat(right.header("Set-Cookie"))
                .startsWith("prikbord=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/");
    }

    private void notFound() {
        Caller person = as(Staff.ASSISTANT);
        problem(person.get(POSTS + "/987654321000"), 404);
        problem(person.post(POSTS + "/987654321000/comments", Bodies.comment("To what?")), 404);
        assertThat(person.get("/feed/api/nothing").status()).isEqualTo(404);
        assertThat(person.delete(POSTS).status()).isEqualTo(405);
    }

    private void closed() {
        Answer opened = as(Staff.SPONSOR).post(CHALLENGES, Bodies.challenge("Closes in a moment", -1, 14));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        postgres.write(Bodies.A_MONTH_EARLIER, opened.id());
        problem(
                as(Staff.ASSISTANT)
                        .post(CHALLENGES + "/" + opened.id() + "/ideas", Bodies.idea("Too late", "I forgot.")),
                409);
    }

    private void problems() {
        Caller person = as(Staff.ASSISTANT);
        JsonObject english = problem(person.post(POSTS, Bodies.message(" ")), 422);
        JsonObject dutch = problem(as(Staff.DUTCH_ASSISTANT).speaking("nl").post(POSTS, Bodies.message(" ")), 422);
        assertThat(dutch.getString("detail")).isNotEqualTo(english.getString("detail"));
    }

    private void notModified() {
        Caller person = as(Staff.ASSISTANT);
        assertThat(person.post(POSTS, Bodies.message("Something to list")).status())
                .isEqualTo(201);
        postgres.quiet();
        for (String path : new String[] {POSTS, CHALLENGES, "/feed/widget", "/feed/embed.js"}) {
            String tag = person.get(path).header("ETag");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(person.get(path, "If-None-Match", tag).status()).as(path).isEqualTo(304);
            assertThat(person.get(path, "If-None-Match", "\"other\"").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private void once() {
        Caller person = as(Staff.ASSISTANT);
        String key = UUID.randomUUID().toString();
        Answer first = person.post(POSTS, Bodies.message("Only once, caf\u00e9"), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(person.get(first.header("Location")).json().getString("text"))
                .isEqualTo("Only once, caf\u00e9");
        assertThat(person.post(POSTS, Bodies.message("Only once, caf\u00e9"), key)
                        .id())
                .isEqualTo(first.id());
    }

    private void otherSite() {
        Caller person = as(Staff.ASSISTANT);
        problem(
                person.send(person.request(POSTS)
                        .header("Content-Type", "application/json")
                        .header("Origin", "https://elsewhere.example")
                        .POST(BodyPublishers.ofString(
                                Bodies.message("From elsewhere").toString()))),
                403);
        problem(
                person.send(person.request(POSTS)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString(
                                Bodies.message("From elsewhere").toString()))),
                403);
    }

    private void tooLarge() {
        Caller person = as(Staff.ASSISTANT);
        problem(
                person.send(person.request("/feed/api/pictures")
                        .header("Content-Type", "image/jpeg")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofInputStream(Checks::endless))),
                413);
        assertThat(person.get(POSTS).status()).isEqualTo(200);
    }

    private static InputStream endless() {
        byte[] megabyte = new byte[1 << 20];
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(MEGABYTES, megabyte).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }

    /** Some servers' Faces write {@code checked=""} for what is not checked. */
    private void attributes() {
        Caller person = as(Staff.ASSISTANT);
        for (String path :
                new String[] {"/feed/", "/ideas/", "/kudos/", "/feed/me", "/feed/notice-choices", "/feed/search"}) {
            Answer answer = person.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(EMPTY.matcher(answer.text()).results().map(MatchResult::group))
                    .as(path)
                    .isEmpty();
        }
    }

    private void policies() {
        Caller person = as(Staff.ASSISTANT);
        String[] paths = {
            "/feed/",
            "/ideas/",
            "/kudos/",
            "/feed/me",
            "/feed/widget",
            "/ideas/widget",
            "/kudos/widget",
            POSTS,
            "/feed/embed.js",
            "/feed/nothing"
        };
        for (String path : paths) {
            Answer answer = person.get(path);
            assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .hasSize(1);
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy).as(path).doesNotContain("unsafe-eval");
            assertThat(policy.replaceFirst(".*?((script|default)-src[^;]*)$", "$1")
                            .replaceFirst("^.*script-src", ""))
                    .as(path)
                    .doesNotContain("unsafe-inline");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    private void errorPage() {
        Answer answer = as(Staff.ASSISTANT).get("/ideas/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("Prikbord").contains("/assets/");
        assertThat(as(Staff.ASSISTANT)
                        .put("/ideas/api/ideas/987654321000/vote", JsonValue.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(404);
    }
}
