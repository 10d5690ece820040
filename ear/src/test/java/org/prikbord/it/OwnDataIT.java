package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** What somebody takes along: all that is theirs, nothing of others, and nothing that has no name. */
@ExtendWith(TestBoard.class)
class OwnDataIT {
    private static final String MY_DATA = "/feed/api/my-data";

    private final Caller person = Given.person("jbakker");
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);

    static Map<String, byte[]> taken(Caller by) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        by.request(MY_DATA)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(".zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void hasAllThatIsOnesOwnAndNothingElse() throws Exception {
        String theirs = "Theirs " + Given.coined();
        String unnamed = "Unnamed " + Given.coined();
        String choice = "Choice " + Given.coined();
        String mine = "Mine " + Given.coined();
        long elsewhere = written(mine, theirs);
        long secret = AnonymousGiven.idea(person, unnamed);
        vote(choice);
        Map<String, byte[]> files = taken(person);
        assertThat(files.keySet()).contains("data.json", "index.html");
        assertWhole(parsed(files.get("data.json")), mine, theirs, elsewhere);
        String page = text(files.get("index.html"));
        assertThat(page).contains(mine + " post", "&lt;script&gt;").doesNotContain("<script");
        for (String file : new String[] {text(files.get("data.json")), page}) {
            assertThat(file)
                    .doesNotContain(theirs + " post", theirs + " comment", unnamed, "idea?id=" + secret + "\"", choice);
        }
        assertThat(person.post(MY_DATA, JsonValue.EMPTY_JSON_OBJECT).status())
                .as("too soon")
                .isEqualTo(422);
        assertThat(Given.person(Staff.COMMUNICATIONS).get("/ideas/trail").text())
                .contains("took along what Prikbord has of them")
                .doesNotContain(mine);
        assertThat(Given.nobody().post(MY_DATA, JsonValue.EMPTY_JSON_OBJECT).status())
                .isEqualTo(401);
    }

    /** Gives the post of somebody else. */
    private long written(String mine, String theirs) {
        long post = Given.post(person, mine + " post <script>");
        Given.comment(person, post, mine + " comment");
        Given.comment(other, post, theirs + " comment");
        long elsewhere = Given.post(other, theirs + " post");
        person.put(Given.POSTS + "/" + elsewhere + "/reactions/heart", JsonValue.EMPTY_JSON_OBJECT);
        person.put(Given.POSTS + "/" + elsewhere + "/saved", JsonValue.EMPTY_JSON_OBJECT);
        Given.kudos(other, theirs + " thanks", "jbakker");
        Given.idea(person, Given.openChallenge("What is whose?"), mine + " idea");
        return elsewhere;
    }

    private static JsonObject parsed(byte... json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static void assertWhole(JsonObject data, String mine, String theirs, long elsewhere) {
        assertThat(data.getJsonObject("profile").getString("userName")).isEqualTo("jbakker");
        assertThat(data.getJsonArray("posts").toString()).contains(mine + " post");
        assertThat(data.getJsonArray("comments").toString()).contains(mine + " comment");
        assertThat(data.getJsonArray("ideas").toString()).contains(mine + " idea");
        assertThat(data.getJsonArray("reactions").toString()).contains("heart", "id=" + elsewhere);
        assertThat(data.getJsonArray("saved").toString()).contains("id=" + elsewhere);
        assertThat(data.getJsonArray("got").toString()).contains(theirs + " thanks");
    }

    /** In a poll without names. */
    private void vote(String choice) {
        JsonObject usual = Bodies.poll("What do we eat?");
        JsonObject poll = Json.createObjectBuilder(usual)
                .add(
                        "poll",
                        Json.createObjectBuilder(usual.getJsonObject("poll"))
                                .add(
                                        "options",
                                        Json.createArrayBuilder().add(choice).add("Nothing"))
                                .add("anonymous", true))
                .build();
        long id = Given.created(other.post(Given.POSTS, poll));
        assertThat(person.put(Given.POSTS + "/" + id + "/vote", Bodies.voice(0)).status())
                .isEqualTo(200);
    }
}
