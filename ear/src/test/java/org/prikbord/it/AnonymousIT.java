package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Whose an idea without a name is: neither page, API, export, notice, database, log nor the order and times of a list tell. */
@ExtendWith(TestBoard.class)
class AnonymousIT {
    /** Letters that stand nowhere else in the shared database. */
    private static final String WORD = "qwyzzalkruvonteg";

    private static final Caller COLLEAGUE = Given.person(Staff.OTHER_ASSISTANT);
    private static final Caller SPONSOR = Given.person(Staff.SPONSOR);

    private static Somebody author;
    private static Caller signedIn;
    private static long challenge;
    private static long idea;
    private static Map<String, Long> before;
    private static Map<String, Long> after;
    private static String authorsNotices;

    @BeforeAll
    static void livesAWholeLife() {
        author = Somebody.alone();
        signedIn = Given.signedInAs(author.userName());
        challenge = AnonymousGiven.challenge("What would you never say?");
        before = author.mentions();
        // who began under their name and went on without it leaves no trace of that, either
        assertThat(signedIn.put(
                                Given.CHALLENGES + "/" + challenge + "/draft",
                                AnonymousGiven.draft("Begun with a name", "Nothing yet."))
                        .status())
                .isEqualTo(200);
        // three at once, so that there is an order to be seen
        AnonymousGiven.propose(signedIn, challenge, WORD);
        AnonymousGiven.propose(COLLEAGUE, challenge, "Another one");
        AnonymousGiven.propose(Given.person(Staff.ASSISTANT), challenge, "A third one");
        assertNothingOfItIsShown();
        AnonymousGiven.appear(challenge, 3);
        idea = TestBoard.running().postgres().number("select id from idea where title = ?", WORD);
        JsonObject edit = Bodies.ideaEdit(WORD + " again", "Ring when four people wait.", 0);
        assertThat(signedIn.put(Given.idea(idea), edit).status())
                .as("its author edits it")
                .isEqualTo(200);
        COLLEAGUE.post(Given.idea(idea) + "/comments", Bodies.comment("Who would say so?"));
        SPONSOR.put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "It pays for itself."));
        Given.ruling(Given.person(Staff.COMMUNICATIONS), Given.report(COLLEAGUE, "idea", idea), "leave");
        TestBoard.running().postgres().quiet();
        authorsNotices = signedIn.get("/feed/api/notices?limit=100").text();
        signedIn.get("/ideas/idea?id=" + idea);
        after = author.mentions();
    }

    /** While it waits, its words are its author's alone. */
    private static void assertNothingOfItIsShown() {
        String waiting = Given.CHALLENGES + "/" + challenge + "/waiting";
        assertThat(signedIn.get(waiting).text()).contains(WORD);
        assertThat(signedIn.get("/ideas/challenge?id=" + challenge).text()).contains(WORD);
        readers().forEach((role, reader) -> {
            assertThat(reader.get(waiting).text()).as(role).doesNotContain(WORD);
            addresses(0)
                    .forEach(address -> assertThat(text(reader, address))
                            .as(role + " " + address)
                            .doesNotContain(WORD));
        });
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(*) from waiting_idea w where w::text like '%' || ? || '%'", WORD))
                .as("words in the database")
                .isZero();
    }

    private static Map<String, Caller> readers() {
        Map<String, Caller> readers = new LinkedHashMap<>();
        readers.put("nobody", Given.nobody());
        readers.put("colleague", COLLEAGUE);
        readers.put("sponsor", SPONSOR);
        readers.put("communications", Given.person(Staff.COMMUNICATIONS));
        readers.put("administrator", Given.person(Staff.ADMINISTRATOR));
        return readers;
    }

    private static List<String> addresses(long about) {
        List<String> addresses = new ArrayList<>();
        for (String page : List.of("challenge", "numbers", "print", "open", "experts", "budget", "import", "score")) {
            addresses.add("/ideas/" + page + "?id=" + challenge);
        }
        for (String page : List.of("idea", "versions", "edit", "answer", "delivery", "unmask", "cost")) {
            addresses.add("/ideas/" + page + "?id=" + about);
        }
        String api = Given.CHALLENGES + "/" + challenge;
        addresses.addAll(List.of(
                "/ideas/report?kind=idea&id=" + about,
                "/ideas/",
                "/ideas/widget",
                "/ideas/desk",
                "/ideas/trail",
                "/feed/notices",
                "/feed/api/notices?limit=100",
                "/ideas/api/desk?limit=100",
                "/ideas/api/desk/audit?limit=100",
                "/ideas/api/desk/names/ideas/" + about,
                api,
                api + "/charter",
                api + "/changes",
                api + "/scores",
                api + "/budget",
                api + "/ideas?limit=100",
                api + "/export.csv",
                api + "/export.xlsx",
                Given.idea(about),
                Given.idea(about) + "/comments",
                Given.CHALLENGES,
                "/feed/api/posts?limit=100"));
        return addresses;
    }

    /** What is at an address; of a file that is packed, what is in it. */
    private static String text(Caller reader, String address) {
        if (!address.endsWith(".xlsx")) {
            return reader.get(address).text();
        }
        try {
            Caller.Answer answer = reader.get(address);
            if (answer.status() != 200) {
                return answer.text();
            }
            byte[] bytes = java.net.http.HttpClient.newHttpClient()
                    .send(reader.request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            // read by its directory, as programs for spreadsheets do
            Path file = Files.write(Files.createTempFile("export", ".xlsx"), bytes);
            StringBuilder all = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void noPageApiExportOrNoticeNamesTheAuthor() {
        readers()
                .forEach((role, reader) -> addresses(idea)
                        .forEach(address -> assertThat(text(reader, address))
                                .as(role + " " + address)
                                .doesNotContain(author.userName(), author.name())));
        assertThat(COLLEAGUE.get("/ideas/idea?id=" + idea).text()).contains(WORD, "A colleague", "without a name");
        assertThat(Given.person(Staff.DUTCH_ASSISTANT)
                        .speaking("nl")
                        .get("/ideas/idea?id=" + idea)
                        .text())
                .contains("Een collega");
        assertThat(text(SPONSOR, Given.CHALLENGES + "/" + challenge + "/export.xlsx"))
                .contains(WORD);
    }

    @Test
    void theApiGivesItsAuthorWhatItGivesEverybody() {
        assertThat(signedIn.get(Given.idea(idea)).text())
                .isEqualTo(COLLEAGUE.get(Given.idea(idea)).text());
    }

    @Test
    void noRowOfTheWholeDatabaseNamesTheAuthorMoreThanBefore() {
        assertThat(before)
                .containsKeys("idea.author_id", "idea_draft.writer_id", "outbox.actor_id", "idempotency.person_id")
                .containsKeys("notice", "person");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void noLogOfTheServerNamesThem() throws IOException {
        assertThat(String.join("\n", TestBoard.running().process().said())).doesNotContain(author.userName(), WORD);
        try (Stream<Path> files = Files.walk(TestBoard.running().process().data())) {
            List<Path> logs = files.filter(file -> file.toString().contains("log") && Files.isRegularFile(file))
                    .toList();
            assertThat(logs).isNotEmpty();
            for (Path log : logs) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain(author.userName(), WORD);
            }
        }
    }

    @Test
    void allThatWaitedAppearAtOneMoment() {
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(distinct created_at) from idea where challenge_id = ?", challenge))
                .isEqualTo(1);
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(*) from waiting_idea where challenge_id = ?", challenge))
                .isZero();
    }

    @Test
    void itsAuthorIsRecognisedAndToldOfAllThatHappens() {
        assertThat(signedIn.get("/ideas/idea?id=" + idea).text()).contains("This is your idea");
        assertThat(COLLEAGUE.get("/ideas/idea?id=" + idea).text()).doesNotContain("This is your idea");
        assertThat(authorsNotices).contains("commented on your idea", "Who would say so?", "chose the idea");
        assertThat(COLLEAGUE.get("/feed/api/notices?limit=100").text()).doesNotContain("Who would say so?");
    }

    @Test
    void whereTheCharterDoesNotAllowItNothingIsTaken() {
        long named = Given.openChallenge("Only with a name");
        Caller.Answer refused = AnonymousGiven.propose(signedIn, named, "Not here");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("anonymous");
        assertThat(COLLEAGUE.get("/ideas/challenge?id=" + named).text()).doesNotContain("name=\"anonymous\"");
        assertThat(COLLEAGUE.get("/ideas/challenge?id=" + challenge).text()).contains("name=\"anonymous\"");
    }

    @Test
    void aDoubleClickMakesOneAndOnlyTheAuthorTakesItBack() {
        long other = AnonymousGiven.challenge("Once");
        JsonObject body = Json.createObjectBuilder(Bodies.idea("Twice?", "No."))
                .add("anonymous", true)
                .build();
        COLLEAGUE.post(Given.ideas(other), body, "the-same-key-for-both");
        COLLEAGUE.post(Given.ideas(other), body, "the-same-key-for-both");
        String waiting = Given.CHALLENGES + "/" + other + "/waiting";
        var mine = COLLEAGUE.get(waiting).json().getJsonArray("items");
        assertThat(mine).hasSize(1);
        String ref = waiting + "/" + mine.getJsonObject(0).getString("ref");
        assertThat(SPONSOR.delete(ref).status()).isEqualTo(404);
        assertThat(COLLEAGUE.delete(ref).status()).isEqualTo(204);
        assertThat(COLLEAGUE.get(waiting).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void theNameIsShownToTwoModeratorsOnly() {
        Caller asker = Given.person(Staff.COMMUNICATIONS);
        Caller second = Given.person(Staff.ADMINISTRATOR);
        String names = "/ideas/api/desk/names/";
        long secret = AnonymousGiven.idea(Given.person(Staff.ASSISTANT), "Whose is this?");
        Caller.Answer asked = asker.post(names + "ideas/" + secret, request());
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        String id = names + asked.id();
        assertThat(asker.get("/ideas/desk?kind=unmasking").text()).contains("/ideas/unmask?id=" + secret);
        assertThat(asker.post(id + "/decision", yes()).status()).as("alone").isEqualTo(422);
        assertThat(asker.post(id + "/look", JsonValue.EMPTY_JSON_OBJECT).status())
                .as("before")
                .isEqualTo(403);
        assertThat(second.post(id + "/decision", yes()).status()).isEqualTo(204);
        for (Caller one : List.of(asker, second)) {
            assertThat(one.post(id + "/look", JsonValue.EMPTY_JSON_OBJECT).text())
                    .contains(Staff.ASSISTANT);
            assertThat(one.get("/ideas/unmask?id=" + secret).text())
                    .contains("Whose is this?")
                    .containsPattern("look until \\w+ \\d{1,2} \\w+ \\d{4}, \\d\\d:\\d\\d");
        }
        Caller third = Given.person(Staff.OTHER_COMMUNICATIONS);
        assertThat(third.post(id + "/look", JsonValue.EMPTY_JSON_OBJECT).status())
                .isEqualTo(403);
        assertThat(second.get("/ideas/trail").text()).contains("looked whose", "granted that two");
        TestBoard.running().postgres().quiet();
        assertThat(Given.person(Staff.ASSISTANT).get("/feed/notices").text())
                .contains("Two moderators may see for a day");
    }

    private static JsonObject request() {
        return Json.createObjectBuilder()
                .add("rule", "thing")
                .add("reason", "It calls a colleague a thief, by name.")
                .build();
    }

    private static JsonObject yes() {
        return Json.createObjectBuilder()
                .add("granted", true)
                .add("answer", "Slander; we have to talk to whoever wrote it.")
                .build();
    }
}
