package org.prikbord.it;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;

/** Something with a word that is nowhere else on the board: what it has, who may see it, and who may not. */
final class Marked {
    /** What stands before its number and no other: ideas, circles, people and posts may have the same. */
    private static final Map<String, String> NUMBERED = Map.of(
            "post",
            "/feed/(?!circle|edit-circle)[a-z-]+\\?id=|kind=(?:post|question)&(?:amp;)?id=|/posts/|post/|data-(?:post|help-row)=\"|\"post-",
            "plan",
            "plan-|/planned/");

    /** The number of nothing. */
    private static final String UNKNOWN = "987654321000";

    private static final Set<String> USUAL = Set.of("post", "comment", "picture", "heard", "topic", "notice", "saved");

    final String word = "q" + Given.coined();
    final Set<String> has = new HashSet<>();

    /** Who may see it, at least for now. */
    final String insider;

    /** Who may not, from the beginning. */
    final List<String> strangers = new ArrayList<>();

    /** Who may not any more, once it has turned. */
    final List<String> former = new ArrayList<>();

    private final Map<String, String> places = new HashMap<>();

    Marked(String insider) {
        this.insider = insider;
        places.put("word", word);
        places.put("topic", "z" + word);
    }

    Marked strangers(String... userNames) {
        strangers.addAll(List.of(userNames));
        return this;
    }

    Marked former(String... userNames) {
        former.addAll(List.of(userNames));
        return this;
    }

    Caller seeing() {
        return Given.person(insider);
    }

    Stream<String> outsiders() {
        return Stream.concat(strangers.stream(), former.stream());
    }

    void put(String place, long id) {
        places.put(place, Long.toString(id));
    }

    long id(String place) {
        return Long.parseLong(places.get(place));
    }

    /** An address with what stands in braces filled in; what this has not is the number of nothing. */
    String fill(String template, String key) {
        String filled = template.replace("{key}", key);
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled.replaceAll("\\{\\w+}", UNKNOWN);
    }

    /** What is posted: it names who may see it, so that they are told. */
    JsonObject body(JsonObject plain) {
        JsonObject post = places.containsKey("file")
                ? Json.createObjectBuilder(plain)
                        .add(
                                "files",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("id", id("file"))))
                        .build()
                : Json.createObjectBuilder(plain).add("pictures", picture()).build();
        return places.containsKey("team")
                ? Json.createObjectBuilder(post)
                        .add("audience", Json.createArrayBuilder().add(id("team")))
                        .build()
                : post;
    }

    String text() {
        return word + " for @" + insider + " #" + places.get("topic");
    }

    private JsonArrayBuilder picture() {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("id", id("picture")).add("alt", word));
    }

    /** That person uploads the picture that goes with it. */
    void drawn(Caller by) {
        try {
            put(
                    "picture",
                    Given.created(by.send(by.request("/feed/api/pictures")
                            .header("Content-Type", "image/png")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofByteArray(PicturesIT.drawn("png", 40, 30))))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** That person uploads the file that goes with it. */
    private void filed(Caller by) {
        put(
                "file",
                Given.created(by.send(by.request("/feed/api/files?name=" + word + ".txt")
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("In the file: " + word)))));
    }

    private void attached(Caller by) {
        if (has.contains("file")) {
            filed(by);
        } else {
            drawn(by);
        }
    }

    /** That person posts it, with a file where it is to have one, else with a picture; the one who may see it says something, saves and follows it and asks for an owner. */
    void posted(Caller by, JsonObject plain) {
        attached(by);
        put("post", Given.created(by.post(Given.POSTS, body(plain))));
        talkedOf();
        if (places.containsKey("file")) {
            has.remove("picture");
        }
        if (places.containsKey("team")) {
            has.add("audience");
        }
    }

    /** That person shares that post with everybody; the rest is as of what is posted. */
    void shared(Caller by, long original) {
        JsonObject words = Json.createObjectBuilder().add("text", text()).build();
        put("post", Given.created(by.post(Given.POSTS + "/" + original + "/shares", words)));
        talkedOf();
        has.remove("picture");
    }

    private void talkedOf() {
        put("comment", Given.comment(seeing(), id("post"), word));
        Stream.of("saved", "reactions/heart")
                .forEach(
                        deed -> seeing().put(Given.POSTS + "/" + id("post") + "/" + deed, JsonValue.EMPTY_JSON_OBJECT));
        seeing().put("/feed/api/attention/follow/post/" + id("post"), JsonValue.EMPTY_JSON_OBJECT);
        HeardIT.ask(seeing(), id("post"));
        has.addAll(USUAL);
    }

    /** A site has said of a page what has the word in it: what the post links to is as it is. */
    void links() {
        if (has.contains("post")) {
            Postgres database = TestBoard.running().postgres();
            // whoever reads the post for what it links to has done so, and takes nothing of this away
            database.quiet();
            database.write(
                    "insert into linked_page (address, kind, title, picture, picture_width, picture_height, edition, due_at)"
                            + " values (?, 'link', ?, '\\x00', 1, 1, 1, now() + interval '1 day')",
                    CompanySite.watch(word),
                    word);
            database.write(
                    "insert into post_link (post_id, page_id) select ?, id from linked_page where title = ?",
                    id("post"),
                    word);
            put("linked", database.number("select id from linked_page where title = ?", word));
            has.add("link");
        }
    }

    /** What the answer from an address tells of it; empty for nothing. */
    List<String> told(String address, Answer answer) {
        List<String> told = new ArrayList<>();
        // what was asked for stands in what answers, and tells nothing
        boolean filtered = address.contains("topic=") || address.contains("/topic-");
        String text = (filtered ? answer.text().replace("z" + word, "") : answer.text())
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replaceAll("[?&;](q|topic)=[^&\"\\s]*", "")
                .replaceAll("value=\"z?" + word + "\"", "")
                .replaceAll("#?z?" + word + "(?=</(?:h1|h2|strong|title|mark|b|span)>)", "");
        if (text.contains(word)) {
            int at = text.indexOf(word);
            told.add("the word: " + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 60)));
        }
        NUMBERED.forEach((place, before) -> {
            String id = places.getOrDefault(place, UNKNOWN);
            if (text.matches("(?s).*(" + before + ")" + id + "(?!\\d).*")) {
                told.add("the number of the " + place);
            }
        });
        return told;
    }
}
