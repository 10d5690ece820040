package org.prikbord.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** A script that calls the API, signed in or not; every answer comes back as it is. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // the server waits for ever for the body behind an offer of HTTP/2
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI board;
    private final String cookie;
    private final String language;

    private Caller(URI board, String cookie, String language) {
        this.board = board;
        this.cookie = cookie;
        this.language = language;
    }

    public static Caller nobodyAt(URI board) {
        return new Caller(board, "", "en");
    }

    /** Signed in with the password that all people of the sample company have. */
    public static Caller signedInAt(URI board, String userName) {
        return signedInAt(board, userName, "prikbord");
    }

    /** Signed in with this password. */
    public static Caller signedInAt(URI board, String userName, String password) {
        Answer answer = nobodyAt(board).post("/feed/api/session", Bodies.signIn(userName, password));
        if (answer.status() != 204) {
            throw new IllegalStateException("Sign-in of " + userName + " answered " + answer.status() + answer.text());
        }
        return new Caller(board, answer.header("Set-Cookie").split(";", 2)[0], "en");
    }

    public Caller speaking(String otherLanguage) {
        return new Caller(board, cookie, otherLanguage);
    }

    /** With the same cookie at another address. */
    public Caller at(URI otherBoard) {
        return new Caller(otherBoard, cookie, language);
    }

    /** Name and value, for a browser that is to be signed in as this caller. */
    public String cookie() {
        return cookie;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    public Answer post(String path, JsonValue body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, JsonValue body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Answer put(String path, JsonValue body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        URI uri = board.resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).header("Accept-Language", language);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        public long id() {
            return json().getJsonNumber("id").longValue();
        }
    }
}
