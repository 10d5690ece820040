package org.prikbord.it;

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
final class Caller {
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

    static Caller nobody() {
        return nobodyAt(TestBoard.running().address());
    }

    static Caller nobodyAt(URI board) {
        return new Caller(board, "", "en");
    }

    static Caller signedInAs(String userName) {
        return signedInAt(TestBoard.running().address(), userName);
    }

    /** Signed in on another board than the one that all tests share. */
    static Caller signedInAt(URI board, String userName) {
        Answer answer = nobodyAt(board).post("/feed/api/session", Bodies.signIn(userName, "prikbord"));
        if (answer.status() != 204) {
            throw new IllegalStateException("Sign-in of " + userName + " answered " + answer.status() + answer.text());
        }
        return new Caller(board, answer.header("Set-Cookie").split(";", 2)[0], "en");
    }

    Caller speaking(String otherLanguage) {
        return new Caller(board, cookie, otherLanguage);
    }

    /** With the same cookie at another address. */
    Caller at(URI otherBoard) {
        return new Caller(otherBoard, cookie, language);
    }

    /** Name and value, for a browser that is to be signed in as this caller. */
    String cookie() {
        return cookie;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    Answer post(String path, JsonValue body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, JsonValue body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonValue body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        URI uri = board.resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).header("Accept-Language", language);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    Answer send(HttpRequest.Builder request) {
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
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        long id() {
            return json().getJsonNumber("id").longValue();
        }
    }
}
