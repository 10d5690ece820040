package org.prikbord.run;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The challenges of the sample company: proposed, chosen by cards, answered and carried out as people would do it. A start
 * that was broken off goes on where it stopped.
 */
final class SampleChallenges {
    private static final List<String> CHARTER =
            List.of("title", "problem", "baseline", "baselineUnit", "baselineNote", "budget", "criteria", "carrier");

    private final BoardClient client;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    SampleChallenges(BoardClient client) {
        this.client = client;
    }

    /** Loads one challenge; the key tells it from the others. */
    void load(JsonObject challenge, String key) throws IOException, InterruptedException {
        JsonObjectBuilder body = Json.createObjectBuilder().add("open", true);
        CHARTER.forEach(field -> body.add(field, challenge.get(field)));
        JsonObject begins = challenge.getJsonObject("begins");
        begins.keySet()
                .forEach(phase -> body.add(
                        phase + "From",
                        today.plusDays(begins.getInt(phase)).atTime(9, 0).toString()));
        long id = id(client.post(challenge.getString("by"), "/ideas/api/challenges", body.build(), key));
        List<JsonObject> ideas = challenge.getJsonArray("ideas").getValuesAs(JsonObject.class);
        Map<Long, JsonObject> made = new HashMap<>();
        for (int i = 0; i < ideas.size(); i++) {
            made.put(propose(id, ideas.get(i), key + "-idea-" + i), ideas.get(i));
        }
        choose(id, made);
        for (Map.Entry<Long, JsonObject> idea : made.entrySet()) {
            answer(challenge.getString("by"), idea.getKey(), idea.getValue(), key);
        }
    }

    private long propose(long challengeId, JsonObject idea, String key) throws IOException, InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("title", idea.get("title"))
                .add("text", idea.get("text"))
                .build();
        String place = "/ideas/api/challenges/" + challengeId + "/ideas";
        long id = id(client.post(idea.getString("by"), place, body, key));
        JsonArray comments = list(idea, "comments");
        for (int i = 0; i < comments.size(); i++) {
            JsonObject comment = comments.getJsonObject(i);
            JsonObject words = Json.createObjectBuilder()
                    .add("text", comment.getString("text"))
                    .build();
            client.post(comment.getString("by"), at(id) + "/comments", words, key + "-comment-" + i);
        }
        return id;
    }

    /** Everybody who is for any of the ideas goes through the deck, and says no to the others. */
    private void choose(long challengeId, Map<Long, JsonObject> ideas) throws IOException, InterruptedException {
        Set<String> people = new TreeSet<>();
        ideas.values()
                .forEach(idea -> list(idea, "votes")
                        .getValuesAs(JsonString.class)
                        .forEach(person -> people.add(person.getString())));
        for (String person : people) {
            JsonObject table = client.post(
                    person, "/ideas/api/challenges/" + challengeId + "/deck", JsonValue.EMPTY_JSON_OBJECT, "");
            while (table.containsKey("card")) {
                long card = table.getJsonObject("card").getJsonNumber("id").longValue();
                boolean yes = ideas.containsKey(card)
                        && list(ideas.get(card), "votes")
                                .getValuesAs(JsonString::getString)
                                .contains(person);
                JsonObject answer = Json.createObjectBuilder()
                        .add("answer", yes ? "yes" : "no")
                        .build();
                table = client.put(person, at(card) + "/card", answer);
            }
        }
    }

    private void answer(String sponsor, long id, JsonObject idea, String key) throws IOException, InterruptedException {
        if (idea.containsKey("decision")) {
            client.put(sponsor, at(id) + "/decision", idea.getJsonObject("decision"));
        }
        if (!idea.containsKey("delivery")) {
            return;
        }
        JsonObject delivery = idea.getJsonObject("delivery");
        String owner = delivery.getString("owner");
        client.put(
                sponsor,
                at(id) + "/delivery",
                Json.createObjectBuilder().add("owner", owner).build());
        List<JsonObject> milestones = delivery.getJsonArray("milestones").getValuesAs(JsonObject.class);
        for (int i = 0; i < milestones.size(); i++) {
            promise(owner, id, milestones.get(i), key + "-milestone-" + id + "-" + i);
        }
    }

    private void promise(String owner, long id, JsonObject milestone, String key)
            throws IOException, InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("title", milestone.get("title"))
                .add("due", today.plusDays(milestone.getInt("due")).toString())
                .build();
        JsonObject now = client.post(owner, at(id) + "/delivery/milestones", body, key);
        if (milestone.containsKey("kept")) {
            for (JsonObject there : now.getJsonArray("milestones").getValuesAs(JsonObject.class)) {
                if (there.getString("title").equals(milestone.getString("title"))) {
                    client.put(
                            owner,
                            at(id) + "/delivery/milestones/" + there.getJsonNumber("id"),
                            Json.createObjectBuilder()
                                    .add("note", milestone.getString("kept"))
                                    .build());
                }
            }
        }
    }

    private static String at(long id) {
        return "/ideas/api/ideas/" + id;
    }

    private static long id(JsonObject created) {
        return created.getJsonNumber("id").longValue();
    }

    private static JsonArray list(JsonObject of, String name) {
        return of.containsKey(name) ? of.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }
}
