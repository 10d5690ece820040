package org.prikbord.run;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Speaks the product's public API as the people of the sample company; keeps the cookie of each. */
final class BoardClient {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // the server waits for ever for the body behind an offer of HTTP/2
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new HashMap<>();
    private final URI board;
    private final String password;

    BoardClient(URI board, String password) {
        this.board = board;
        this.password = password;
    }

    /**
     * Posts as this person, and with the same key only once; without one for an empty key.
     *
     * @return the new thing, or an empty object where the answer has no body
     * @throws IOException when the board refuses it, with what it said
     */
    JsonObject post(String userName, String path, JsonObject body, String key)
            throws IOException, InterruptedException {
        return send(userName, "POST", path, body.toString(), key);
    }

    /** Uploads a file as this person; the same key a second time does nothing. Gives what came of it. */
    JsonObject upload(String userName, String path, String file, String key) throws IOException, InterruptedException {
        return send(userName, "POST", path, file, key);
    }

    /** Puts as this person; doing so twice is the same as once. Gives what there is then. */
    JsonObject put(String userName, String path, JsonObject body) throws IOException, InterruptedException {
        return send(userName, "PUT", path, body.toString(), "");
    }

    private JsonObject send(String userName, String method, String path, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Cookie", cookieOf(userName));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = http.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " as " + userName + " answered " + answer.statusCode() + ": "
                    + answer.body());
        }
        return answer.body().isBlank() ? JsonObject.EMPTY_JSON_OBJECT : parsed(answer.body());
    }

    private String cookieOf(String userName) throws IOException, InterruptedException {
        String known = cookies.get(userName);
        if (known == null) {
            known = signIn(userName);
            cookies.put(userName, known);
        }
        return known;
    }

    private String signIn(String userName) throws IOException, InterruptedException {
        JsonObject who = Json.createObjectBuilder()
                .add("userName", userName)
                .add("password", password)
                .build();
        HttpResponse<String> answer = http.send(
                request("/feed/api/session")
                        .POST(HttpRequest.BodyPublishers.ofString(who.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IOException("Sign-in of " + userName + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(board.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
