package org.prikbord.faults;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;

/** Everything that can be seen of a board: each list of the API paged to its end, each table counted and summed up. */
final class Export {
    private static final Map<String, List<String>> LISTS = Map.of(
            "/feed/api/posts?limit=100", List.of("/feed/api/posts/%d/comments"),
            "/ideas/api/challenges?limit=100", List.of("/ideas/api/challenges/%d/ideas"),
            "/kudos/api/kudos?limit=100", List.of(),
            "/feed/api/notices?limit=100", List.of());

    private final Map<String, String> parts = new TreeMap<>();

    /** What the tables hold, and where their numbers go on. */
    static Export ofTables(Cluster database) {
        Export export = new Export();
        for (String table : database.texts(
                "select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            export.parts.put(
                    table,
                    database.texts("select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, chr(10)"
                                    + " order by t::text collate \"C\"), '')) from " + table + " t")
                            .get(0));
        }
        database.texts("select sequencename || ' ' || last_value from pg_sequences order by 1")
                .forEach(sequence -> export.parts.put("sequence " + sequence, "there"));
        return export;
    }

    /** What the API tells this person. */
    static Export ofApi(Caller person) {
        Export export = new Export();
        LISTS.forEach((list, below) -> {
            for (JsonObject item : export.paged(person, list)) {
                below.forEach(path -> export.paged(
                        person, path.formatted(item.getJsonNumber("id").longValue())));
            }
        });
        for (JsonObject challenge : export.paged(person, "/ideas/api/challenges?limit=99")) {
            String ideas = "/ideas/api/challenges/" + challenge.getJsonNumber("id") + "/ideas?limit=100";
            for (JsonObject idea : export.paged(person, ideas)) {
                export.paged(person, "/ideas/api/ideas/" + idea.getJsonNumber("id") + "/comments");
            }
        }
        return export;
    }

    private List<JsonObject> paged(Caller person, String first) {
        List<JsonObject> items = new ArrayList<>();
        String next = first;
        while (next != null) {
            Caller.Answer answer = person.get(next);
            if (answer.status() != 200) {
                throw new IllegalStateException(next + " answered " + answer.status() + " " + answer.text());
            }
            JsonObject page = answer.json();
            parts.put(next, page.toString());
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            JsonValue after = page.getOrDefault("next", JsonValue.NULL);
            next = after == JsonValue.NULL ? null : page.getString("next");
        }
        return items;
    }

    int size() {
        return parts.size();
    }

    /** One sentence for each part that is another one, or on one side only. */
    List<String> differences(Export other) {
        List<String> differences = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (!part.equals(other.parts.get(name))) {
                differences.add(name + " was " + part + " and is " + other.parts.get(name));
            }
        });
        other.parts.keySet().stream()
                .filter(name -> !parts.containsKey(name))
                .forEach(name -> differences.add(name + " was not there before"));
        return differences;
    }
}
