package org.prikbord.faults;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;

/** One write: how it is sent, as often as it takes, and what must be in the database once it has been confirmed. */
final class Piece {
    private final String method;
    private final String path;
    private final byte[] body;
    private final String type;
    private final String key = UUID.randomUUID().toString();
    private final List<Count> counts = new ArrayList<>();
    private Consumer<Caller.Answer> confirmed = answer -> {};
    private Caller sender;

    /** What must be there once. */
    private record Count(String what, String sql, List<Object> arguments) {}

    private Piece(String method, String path, byte[] body, String type) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.type = type;
    }

    static Piece post(String path, JsonValue body) {
        return upload(path, body.toString().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    static Piece put(String path, JsonValue body) {
        return new Piece("PUT", path, body.toString().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** A file as it is. */
    static Piece upload(String path, byte[] bytes, String type) {
        return new Piece("POST", path, bytes, type);
    }

    static Piece put(String path) {
        return put(path, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** There must be one of these: the thing itself, or what follows from it. */
    Piece once(String what, String sql, Object... arguments) {
        counts.add(new Count(what, sql, List.of(arguments)));
        return this;
    }

    /** There must be one with this text in the table of that name, and one notice that says so. */
    Piece onceTold(String kind, String text) {
        return once(kind, "select count(*) from " + kind + " where text = ?", text)
                .onceNoticed(kind, text);
    }

    /** There must be one notice with this detail. */
    Piece onceNoticed(String kind, String detail) {
        return once("notice", "select count(*) from notice where kind = ? and detail = ?", kind, detail);
    }

    /** There must be one post that the board wrote of it by itself. */
    Piece onceEchoed(String kind, String text) {
        return once("echo", "select count(*) from post where kind = ? and text = ?", kind, text);
    }

    /** There must be one by this person in the table of that name. */
    Piece onceBy(String table, String where, Object value, String userName) {
        return once(
                table,
                "select count(*) from " + table + " where " + where
                        + " and person_id = (select id from person where user_name = ?)",
                value,
                userName);
    }

    /** Sent by this person, whoever it was made for. */
    Piece as(Caller other) {
        sender = other;
        return this;
    }

    /** What to do with the answer that confirmed it. */
    Piece then(Consumer<Caller.Answer> next) {
        confirmed = next;
        return this;
    }

    /** Each try carries the same key. */
    Caller.Answer send(Caller by) {
        Caller caller = sender == null ? by : sender;
        HttpRequest.Builder request = caller.request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        return caller.send(request);
    }

    void confirm(Caller.Answer answer) {
        confirmed.accept(answer);
    }

    /** One sentence for each thing that is not there as often as it must be. */
    List<String> missing(Cluster database) {
        List<String> missing = new ArrayList<>();
        for (Count count : counts) {
            long there = database.number(count.sql, count.arguments.toArray());
            if (there != 1) {
                missing.add(there + " instead of 1: " + count.what + " of " + this);
            }
        }
        return missing;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + new String(body, StandardCharsets.UTF_8);
    }
}
