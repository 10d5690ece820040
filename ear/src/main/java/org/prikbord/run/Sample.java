package org.prikbord.run;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sample company: Hazelmeer, a retailer of 1,000 people, with a first week on the board. The people come in as any
 * company's do, by import from an HR export; what they write, through the public API, each thing once.
 */
final class Sample {
    private static final String PASSWORD = "prikbord";

    private final RunOptions options;
    private final PrintStream screen;
    private final BoardClient client;

    Sample(RunOptions options, PrintStream screen) {
        this.options = options;
        this.screen = screen;
        this.client = new BoardClient(URI.create("http://127.0.0.1:" + options.port() + "/"), PASSWORD);
    }

    /** Configures the product for the sample company, as IT would; what the command line sets wins. */
    void configure() throws CannotStart {
        if (!options.sample()) {
            return;
        }
        setUnlessGiven("prikbord.company", "Hazelmeer");
        setUnlessGiven("prikbord.sign-in", "demo");
        setUnlessGiven("prikbord.demo.password", PASSWORD);
        setUnlessGiven("prikbord.anonymity.secret", "only-a-sample-and-so-known-to-everybody");
        setUnlessGiven("prikbord.people.file", unpackedPeople().toString());
        setUnlessGiven("prikbord.role.communications", "team:Communications");
        setUnlessGiven("prikbord.role.sponsor", "team:Board");
        setUnlessGiven("prikbord.role.administrator", "manager:IT");
    }

    private static void setUnlessGiven(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    private Path unpackedPeople() throws CannotStart {
        Path file = options.data().resolve("people.csv");
        try (InputStream in = Sample.class.getResourceAsStream("/sample/people.csv")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException notWritable) {
            throw new CannotStart("The file " + file + " cannot be written.", notWritable);
        }
    }

    /** Fills the board at the first start; a start that was broken off goes on where it stopped. */
    void load() throws CannotStart {
        Path done = options.data().resolve("sample-loaded");
        if (!options.sample() || Files.exists(done)) {
            return;
        }
        try {
            JsonObject board = board();
            // last what is to stand on top: answers and thanks appear on the feed by themselves
            loadChallenges(board.getJsonArray("challenges"));
            loadKudos(board.getJsonArray("kudos"));
            loadPosts(board.getJsonArray("posts"));
            Files.writeString(done, LocalDate.now(ZoneOffset.UTC) + "\n");
        } catch (IOException refused) {
            throw new CannotStart("The sample company could not be loaded: " + refused.getMessage(), refused);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was broken off.", ending);
        }
    }

    private void loadPosts(JsonArray posts) throws IOException, InterruptedException {
        for (int i = 0; i < posts.size(); i++) {
            progress("posts", i + 1, posts.size());
            JsonObject post = posts.getJsonObject(i);
            String place = "/feed/api/posts";
            String key = "sample-post-" + i;
            String at = place + "/" + id(client.post(post.getString("by"), place, body(post, key), key));
            loadComments(at, post, key);
            loadVotes(at, post);
            loadHeard(at + "/heard", post, key);
            for (String kind : new String[] {"heart", "useful", "metoo"}) {
                for (JsonString who : list(post, kind).getValuesAs(JsonString.class)) {
                    client.put(who.getString(), at + "/reactions/" + kind, JsonValue.EMPTY_JSON_OBJECT);
                }
            }
        }
    }

    private void letWrite(String principal, String deputy, String key) throws IOException, InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("to", Json.createArrayBuilder().add(deputy))
                .build();
        client.post(principal, "/feed/api/deputies", body, key + "-deputy");
    }

    private JsonObject body(JsonObject post, String key) throws IOException, InterruptedException {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("kind", post.getString("kind")).add("text", post.getString("text"));
        if (post.containsKey("lesson")) {
            body.add("lesson", post.get("lesson"));
        }
        if (post.containsKey("onBehalfOf")) {
            letWrite(post.getString("onBehalfOf"), post.getString("by"), key);
            body.add("onBehalfOf", post.get("onBehalfOf"));
        }
        if (post.containsKey("file")) {
            JsonObject file = post.getJsonObject("file");
            String place = "/feed/api/files?name=" + URLEncoder.encode(file.getString("name"), StandardCharsets.UTF_8);
            long id = id(client.upload(post.getString("by"), place, file.getString("text"), key + "-file"));
            body.add(
                    "files",
                    Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", id)));
        }
        if (post.getBoolean("urgent", false)) {
            body.add("question", Json.createObjectBuilder().add("urgent", true));
        }
        if (post.containsKey("poll")) {
            String inThreeWeeks = LocalDate.now(ZoneOffset.UTC).plusWeeks(3).toString();
            body.add(
                    "poll", Json.createObjectBuilder(post.getJsonObject("poll")).add("lastDay", inThreeWeeks));
        }
        if (post.containsKey("inDays")) {
            String due = LocalDate.now(ZoneOffset.UTC)
                    .plusDays(post.getInt("inDays"))
                    .toString();
            body.add("announcement", Json.createObjectBuilder().add("dueOn", due));
        }
        return body.build();
    }

    private void loadVotes(String at, JsonObject post) throws IOException, InterruptedException {
        if (!post.containsKey("votes")) {
            return;
        }
        for (Map.Entry<String, JsonValue> vote : post.getJsonObject("votes").entrySet()) {
            JsonObject options =
                    Json.createObjectBuilder().add("options", vote.getValue()).build();
            client.put(vote.getKey(), at + "/vote", options);
        }
    }

    /** Who asks for an owner, and the steps that were taken then; their days are counted from today. */
    private void loadHeard(String at, JsonObject post, String key) throws IOException, InterruptedException {
        for (JsonString who : list(post, "askers").getValuesAs(JsonString.class)) {
            client.post(who.getString(), at, JsonValue.EMPTY_JSON_OBJECT, "");
        }
        JsonArray steps = list(post, "steps");
        for (int i = 0; i < steps.size(); i++) {
            JsonObject step = steps.getJsonObject(i);
            JsonObjectBuilder body = Json.createObjectBuilder(step).add("version", i);
            if (step.containsKey("inDays")) {
                LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(step.getInt("inDays"));
                body.add("due", due.toString());
            }
            client.post(step.getString("by"), at + "/steps", body.build(), key + "-step-" + i);
        }
    }

    /** What people said; what replies to another names it by its place, and who asked says what solved it. */
    private void loadComments(String at, JsonObject post, String key) throws IOException, InterruptedException {
        JsonArray comments = list(post, "comments");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            JsonObject comment = comments.getJsonObject(i);
            JsonObjectBuilder body = Json.createObjectBuilder().add("text", comment.getString("text"));
            if (comment.containsKey("to")) {
                body.add("parent", ids.get(comment.getInt("to")));
            }
            ids.add(id(client.post(comment.getString("by"), at + "/comments", body.build(), key + "-comment-" + i)));
            if (comment.getBoolean("solved", false)) {
                JsonObject answer =
                        Json.createObjectBuilder().add("comment", ids.get(i)).build();
                client.put(post.getString("by"), at + "/answer", answer);
            }
        }
    }

    private void loadKudos(JsonArray all) throws IOException, InterruptedException {
        for (int i = 0; i < all.size(); i++) {
            progress("kudos", i + 1, all.size());
            JsonObject kudos = all.getJsonObject(i);
            JsonObject body = Json.createObjectBuilder()
                    .add("to", kudos.get("to"))
                    .add("value", kudos.get("value"))
                    .add("text", kudos.get("text"))
                    .build();
            client.post(kudos.getString("by"), "/kudos/api/kudos", body, "sample-kudos-" + i);
        }
    }

    private void loadChallenges(JsonArray challenges) throws IOException, InterruptedException {
        SampleChallenges loader = new SampleChallenges(client);
        for (int i = 0; i < challenges.size(); i++) {
            progress("challenges", i + 1, challenges.size());
            loader.load(challenges.getJsonObject(i), "sample-challenge-" + i);
        }
    }

    private void progress(String what, int number, int of) {
        screen.println("Loading the sample company: " + what + " " + number + " of " + of);
        screen.flush();
    }

    private static long id(JsonObject created) {
        return created.getJsonNumber("id").longValue();
    }

    private static JsonArray list(JsonObject of, String name) {
        return of.containsKey(name) ? of.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static JsonObject board() throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/board.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    /** Tells whoever started the run under which names to look around. */
    void sayWhoCanSignIn() {
        if (!options.sample()) {
            return;
        }
        screen.println("  Everybody's password is '" + PASSWORD + "'. For a look around, sign in as");
        screen.println("    gmuller2       Giulia Müller, shop assistant in Groningen");
        screen.println("    lgarcialopez   Loïs García López, communications");
        screen.println("    rdegroot       Renée de Groot, board: sponsor of challenges");
        screen.println("    hvandermeer    Hüseyin van der Meer, manager of IT: administrator");
        screen.println("  Ctrl-C ends it; what is on the board stays in " + options.data() + ".");
    }
}
