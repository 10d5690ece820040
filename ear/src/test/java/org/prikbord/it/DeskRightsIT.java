package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** For every role and every action of the desk: allowed or not. */
@ExtendWith(TestBoard.class)
class DeskRightsIT {
    private static final long UNKNOWN = 987_654_321_000L;
    private static final String DESK = "/ideas/api/desk";

    /** Who may, by the names of {@link #roles}. */
    private record Action(String method, String path, JsonObject body, Set<String> allowed) {
        String call() {
            return method + " " + path;
        }
    }

    private static final Set<String> MODERATORS = Set.of("communications");
    private static final Set<String> READERS = Set.of("communications", "administrator");
    private static final Set<String> ALL = Set.of("employee", "sponsor", "administrator", "communications");

    private static Map<String, Caller> roles() {
        Map<String, Caller> roles = new LinkedHashMap<>();
        roles.put("nobody", Given.nobody());
        roles.put("employee", Given.person(Staff.ASSISTANT));
        roles.put("sponsor", Given.person(Staff.SPONSOR));
        roles.put("administrator", Given.person(Staff.ADMINISTRATOR));
        roles.put("communications", Given.person(Staff.COMMUNICATIONS));
        return roles;
    }

    private static List<Action> actions() {
        JsonObject none = JsonValue.EMPTY_JSON_OBJECT;
        return List.of(
                new Action("GET", DESK, none, MODERATORS),
                new Action("GET", DESK + "/matters/" + UNKNOWN, none, MODERATORS),
                new Action("POST", DESK + "/rulings", Bodies.ruling(UNKNOWN, "remove"), MODERATORS),
                new Action("POST", DESK + "/rulings/" + UNKNOWN + "/undo", none, MODERATORS),
                new Action(
                        "POST",
                        DESK + "/appeals/" + UNKNOWN,
                        body("outcome", "upheld", "answer", "It stays as it is."),
                        MODERATORS),
                new Action("POST", DESK + "/challenges/" + UNKNOWN + "/reminder", none, MODERATORS),
                new Action("PUT", DESK + "/twins/" + UNKNOWN + "/apart", none, MODERATORS),
                new Action("DELETE", DESK + "/twins/" + UNKNOWN + "/apart", none, MODERATORS),
                new Action("GET", DESK + "/audit", none, READERS),
                new Action("GET", DESK + "/words", none, MODERATORS),
                new Action("POST", DESK + "/words", body("pattern", "?!", "action", "flag"), MODERATORS),
                new Action("POST", DESK + "/words/test", body("text", "Anything"), MODERATORS),
                new Action("DELETE", DESK + "/words/" + UNKNOWN, none, MODERATORS),
                new Action(
                        "POST",
                        "/ideas/api/reports",
                        Json.createObjectBuilder(body("kind", "post", "category", "person"))
                                .add("id", UNKNOWN)
                                .build(),
                        ALL),
                new Action(
                        "POST",
                        "/ideas/api/reports/appeals",
                        Json.createObjectBuilder(body("words", "It is about the drain."))
                                .add("ruling", UNKNOWN)
                                .build(),
                        ALL));
    }

    /** Those by which two moderators see whose an idea without a name is. */
    private static List<Action> ofNames() {
        JsonObject none = JsonValue.EMPTY_JSON_OBJECT;
        return List.of(
                new Action("GET", DESK + "/names/ideas/" + UNKNOWN, none, READERS),
                new Action(
                        "POST",
                        DESK + "/names/ideas/" + UNKNOWN,
                        body("rule", "thing", "reason", "It names somebody as a thief."),
                        MODERATORS),
                new Action(
                        "POST",
                        DESK + "/names/" + UNKNOWN + "/decision",
                        body("answer", "It stays sealed as was promised."),
                        READERS),
                new Action("POST", DESK + "/names/" + UNKNOWN + "/look", none, READERS));
    }

    private static List<Action> all() {
        return Stream.concat(actions().stream(), ofNames().stream()).toList();
    }

    private static JsonObject body(String... pairs) {
        var json = Json.createObjectBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            json.add(pairs[i], pairs[i + 1]);
        }
        return json.build();
    }

    private static Answer answer(Caller caller, Action action) {
        return switch (action.method()) {
            case "GET" -> caller.get(action.path());
            case "DELETE" -> caller.delete(action.path());
            case "PUT" -> caller.put(action.path(), action.body());
            default -> caller.post(action.path(), action.body());
        };
    }

    @Test
    void isAllowedToWhomItIsForAndToNobodyElse() {
        Set<String> wrong = new TreeSet<>();
        for (Action action : all()) {
            roles().forEach((role, caller) -> {
                int status = answer(caller, action).status();
                boolean refused = status == 401 || status == 403;
                boolean fine = status == 200 || status == 404 || status == 422;
                if (action.allowed().contains(role) ? !fine : !refused) {
                    wrong.add(role + " " + action.call() + " -> " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyActionThatThereIsHasItsLineHere() {
        Set<String> known = all().stream().map(Action::call).collect(Collectors.toSet());
        Set<String> there = Addresses.api(UNKNOWN).stream()
                .filter(call -> call.path().startsWith(DESK) || call.path().startsWith("/ideas/api/reports"))
                .map(call -> call.method() + " " + call.path().replaceAll("/$", ""))
                .collect(Collectors.toSet());
        assertThat(there).isEqualTo(known);
    }

    @Test
    void itsPagesAreForTheSamePeople() {
        String quiet = "/ideas/quiet?how=unseen&id=" + Given.openChallenge("Who hears of it?");
        Map<String, Set<String>> pages = Map.of(
                "/ideas/desk", MODERATORS, "/ideas/words", MODERATORS, "/ideas/trail", READERS, quiet, MODERATORS);
        pages.forEach((page, allowed) -> roles().forEach((role, caller) -> {
            if (!"nobody".equals(role)) {
                assertThat(caller.get(page).status())
                        .as(role + " " + page)
                        .isEqualTo(allowed.contains(role) ? 200 : 403);
            }
        }));
    }
}
