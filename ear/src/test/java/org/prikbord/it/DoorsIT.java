package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Handshake;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/**
 * For each rule of who sees what, a word is written that is nowhere else, and every door is tried: first by who may see
 * it, so that a door which is always shut fails, too; then by those who may not, or may not any more.
 */
@ExtendWith(TestBoard.class)
class DoorsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ELSEWHERE = "gmuller2";
    private static final String FORMER = "rdegroot3";

    /** The others have a picture: a post has files or pictures. */
    private static final Set<String> WITH_FILE = Set.of("open", "moderated", "gone");

    private final Caller author = Given.person(Staff.ASSISTANT);

    /** The urgent questions of the sample company go to more people as time passes, which everybody is told. */
    @BeforeAll
    static void letsTheHelpLineRest() {
        TestBoard.running().postgres().write("update help_call set next_at = null");
        Given.post("Something changed, so that nothing kept says otherwise.");
    }

    @Test
    void everyAddressOfTheFeedIsKnown() {
        Set<String> known = Doors.all().stream().map(Doors.Door::call).collect(Collectors.toSet());
        Stream<String> calls = Addresses.api(4711).stream()
                .filter(call -> call.path().startsWith("/feed/"))
                .map(call -> call.method() + " " + call.path().replace("4711", "N"));
        Stream<String> views = Addresses.views().stream()
                .filter(view -> view.startsWith("/feed/") && !view.endsWith(".xhtml"))
                .map(view -> "GET " + view);
        assertThat(Stream.concat(calls, views).distinct().filter(call -> !known.contains(call)))
                .as("addresses that no line of Doors tries")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team",
                "open",
                "request",
                "hidden",
                "shared",
                "help",
                "show",
                "moderated",
                "removed",
                "gone",
                "planned"
            })
    void nothingComesThroughForWhoMayNotSee(String rule) {
        Marked marked = made(rule);
        if (WITH_FILE.contains(rule)) {
            marked.has.add("file");
        }
        Map<String, String> before = said(marked);
        Ear ear = new Ear();
        WebSocket socket = Handshake.open(
                TestBoard.running().address(), Given.person(ELSEWHERE).cookie(), "", ear);
        write(rule, marked);
        marked.links();
        opensForWhoMaySee(marked);
        // nothing has happened yet where it goes out later
        boolean moves = marked.has.contains("post");
        Wait.until("the live channel moved", SOON, () -> !moves || !ear.heard.isEmpty());
        socket.abort();
        assertThat(ear.heard).noneMatch(message -> message.contains(marked.word));
        assertThat(said(marked)).as("what others are told, to the letter").isEqualTo(before);
        turn(rule, marked);
        List<String> leaks = new ArrayList<>();
        marked.outsiders().forEach(name -> leaks.addAll(leaks(marked, name)));
        assertThat(leaks).isEmpty();
    }

    private static Marked made(String rule) {
        return switch (rule) {
            case "team" ->
                in(new Marked(FORMER), "Store Amsterdam Centre")
                        .strangers(ELSEWHERE, Staff.SPONSOR, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
            case "open", "request", "hidden", "help" -> circle(rule);
            case "shared" -> amongSome();
            case "show" -> new Marked(Staff.ASSISTANT).strangers(ELSEWHERE, Staff.ADMINISTRATOR);
            case "planned" -> new Marked(Staff.ASSISTANT).strangers(FORMER, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
            default -> new Marked(FORMER).former(FORMER, ELSEWHERE);
        };
    }

    private static Marked in(Marked marked, String team) {
        marked.put("team", TestBoard.running().postgres().number("select max(id) from team where name = ?", team));
        return marked;
    }

    private static Marked circle(String rule) {
        Marked marked =
                new Marked(FORMER).former(FORMER).strangers(ELSEWHERE, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
        boolean hidden = rule.equals("hidden") || rule.equals("help");
        String name = hidden ? marked.word : "Circle " + Given.coined();
        marked.put("team", withFormer(name, hidden ? "hidden" : rule));
        if (hidden) {
            marked.has.add("hidden");
        }
        return marked;
    }

    /** A circle with one member beside its maker. */
    private static long withFormer(String name, String access) {
        Caller maker = Given.person(Staff.ASSISTANT);
        long id = CircleIT.made(maker, name, access);
        maker.post(
                "/feed/api/circles/" + id + "/members",
                Json.createObjectBuilder()
                        .add("to", Json.createArrayBuilder().add(FORMER))
                        .build());
        return id;
    }

    /** What is shared with everybody is for a hidden circle, which itself has nothing of the word. */
    private static Marked amongSome() {
        Marked marked =
                new Marked(FORMER).former(FORMER).strangers(ELSEWHERE, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR);
        marked.put("circle", withFormer("Circle " + Given.coined(), "hidden"));
        return marked;
    }

    private static void share(Caller author, Marked marked) {
        JsonObject original = Json.createObjectBuilder(Bodies.message("Between us"))
                .add("audience", Json.createArrayBuilder().add(marked.id("circle")))
                .build();
        marked.shared(author, Given.created(author.post(Given.POSTS, original)));
    }

    private void write(String rule, Marked marked) {
        switch (rule) {
            case "shared" -> share(author, marked);
            case "team" -> marked.posted(Given.person(Staff.OTHER_ASSISTANT), Bodies.message(marked.text()));
            case "help" -> {
                marked.posted(author, Bodies.urgent(Bodies.question(marked.text())));
                marked.has.add("help");
            }
            case "planned" -> {
                marked.drawn(author);
                marked.put("plan", PlannedIT.planned(author, marked.body(Bodies.message(marked.text()))));
                marked.has.addAll(List.of("plan", "picture"));
            }
            case "show" -> show(marked);
            case "gone" ->
                marked.posted(
                        author,
                        Json.createObjectBuilder(Bodies.message(marked.text()))
                                .add(
                                        "goneAfter",
                                        LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                                                .toString())
                                .build());
            default -> marked.posted(author, Bodies.message(marked.text()));
        }
    }

    /** A live show for a team of the host, with a question that has no name. */
    private static void show(Marked marked) {
        marked.put("post", ShowIT.announcedFor(teamOf(Staff.ASSISTANT), marked.word));
        JsonObject question = Json.createObjectBuilder()
                .add("words", marked.word + "?")
                .add("named", false)
                .build();
        String place = "/feed/api/shows/" + marked.id("post");
        assertThat(marked.seeing().post(place + "/questions", question).status())
                .isEqualTo(204);
        Answer asked = marked.seeing().get(place);
        assertThat(asked.json().getJsonArray("questions").getJsonObject(0)).doesNotContainKey("author");
        marked.put(
                "question",
                asked.json()
                        .getJsonArray("questions")
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValue());
        marked.has.addAll(List.of("post", "show"));
    }

    private static String teamOf(String userName) {
        return Given.person(userName)
                .get("/feed/api/audiences")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(team -> !team.getString("kind").equals("circle"))
                .map(team -> team.getString("name"))
                .findFirst()
                .orElseThrow();
    }

    private void opensForWhoMaySee(Marked marked) {
        String key = key(marked.insider);
        Doors.tried()
                .filter(door -> door.isRead() && marked.has.contains(door.needs()))
                .forEach(door -> {
                    String address = marked.fill(door.tried(), key);
                    boolean tells = door.kind() == Doors.Kind.SILENT;
                    Wait.until(
                            "who may see it comes in by " + address,
                            SOON,
                            () -> tells
                                    ? !marked.told(address, marked.seeing().get(address))
                                            .isEmpty()
                                    : marked.seeing().get(address).status() == 200);
                });
    }

    private void turn(String rule, Marked marked) {
        String place = marked.has.contains("post") ? Given.POSTS + "/" + marked.id("post") : "";
        switch (rule) {
            case "open", "request", "hidden", "help" ->
                marked.seeing().delete("/feed/api/circles/" + marked.id("team") + "/members/me");
            case "shared" -> marked.seeing().delete("/feed/api/circles/" + marked.id("circle") + "/members/me");
            case "moderated" -> {
                long matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", marked.id("post"));
                Given.ruling(Given.person(Staff.COMMUNICATIONS), matter, "rewrite");
                marked.put("matter", matter);
            }
            case "removed" -> assertThat(author.delete(place).status()).isEqualTo(204);
            case "gone" ->
                TestBoard.running()
                        .postgres()
                        .write("update post set last_day = last_day - 1 where id = ?", marked.id("post"));
            default -> {
                // they never were to see it
            }
        }
        marked.former.forEach(name -> Wait.until(
                name + " sees it no more",
                SOON,
                () -> Given.person(name).get(place).status() == 404));
        marked.former.forEach(name -> Wait.until(
                name + " finds it no more",
                SOON,
                () -> marked.told("", Given.person(name).get("/feed/api/search?q=" + marked.word))
                        .isEmpty()));
    }

    private static List<String> leaks(Marked marked, String name) {
        Caller outsider = Given.person(name);
        String key = key(name);
        List<String> leaks = new ArrayList<>();
        Doors.tried()
                .filter(door -> marked.has.contains("hidden") || !door.isOfHiddenCircles())
                .forEach(door -> {
                    String address = marked.fill(door.tried(), key);
                    Answer answer = answer(marked, outsider, door, address);
                    boolean shut = door.kind() != Doors.Kind.AWAY || answer.status() == 404;
                    if (!shut || answer.status() >= 500) {
                        leaks.add(name + ": " + door.method() + " " + address + " answers " + answer.status());
                    }
                    marked.told(address, answer).forEach(told -> leaks.add(name + ": " + address + " tells " + told));
                });
        return leaks;
    }

    private static Answer answer(Marked marked, Caller outsider, Doors.Door door, String address) {
        return switch (door.method()) {
            case "GET" -> outsider.get(address);
            case "PUT" -> outsider.put(address, door.body());
            case "DELETE" -> outsider.delete(address);
            default ->
                outsider.post(
                        address,
                        address.endsWith("/reports")
                                ? Bodies.report("post", Long.parseLong(marked.fill("{post}", "")), "Mine")
                                : door.body());
        };
    }

    /** All that those are told who never were to see it, without what changes with each answer. */
    private static Map<String, String> said(Marked marked) {
        Map<String, String> said = new HashMap<>();
        for (String name : marked.strangers) {
            Doors.tried()
                    .filter(door -> door.kind() == Doors.Kind.SILENT && door.isRead())
                    .filter(door -> !door.tried().matches(".*(\\{post}|\\{key}|notices).*"))
                    .forEach(door -> {
                        String address = marked.fill(door.tried(), "");
                        said.put(
                                name + " " + address,
                                steady(Given.person(name).get(address).text()));
                    });
        }
        return said;
    }

    private static String steady(String text) {
        return text.replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]{12,}\"", "")
                .replaceAll("csp.init\\('[^']*'\\)", "")
                .replaceAll("\"index\":\\{[^}]*}", "")
                .replaceAll("[?&;]ln=[^\"]*", "");
    }

    /** A key of that person for feed readers, made by hand where its hash belongs. */
    private static String key(String userName) {
        String key = (Given.coined() + Given.coined() + Given.coined()).substring(0, 43);
        long person = TestBoard.running().postgres().number("select id from person where user_name = ?", userName);
        TestBoard.running().postgres().write("delete from feed_key where person_id = ?", person);
        TestBoard.running()
                .postgres()
                .write("insert into feed_key (person_id, key_hash, made_at) values (?, ?, now())", person, hash(key));
        return key;
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What comes out of the live channel. */
    private static final class Ear implements WebSocket.Listener {
        private final List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.add(data.toString());
            socket.request(1);
            return null;
        }
    }
}
