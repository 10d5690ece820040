package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** The Big List of Naughty Strings wherever people write: kept as typed, shown as typed, and nothing runs. */
@ExtendWith(TestBoard.class)
class HostileInputIT {
    private static final List<String> NAUGHTY = naughty();
    private static final List<String> TYPED =
            NAUGHTY.stream().filter(text -> !text.isBlank()).toList();
    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);

    private static List<String> naughty() {
        try (InputStream in = HostileInputIT.class.getResourceAsStream("/naughty-strings.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readArray().getValuesAs(JsonString::getString);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void knowsAllOfThem() {
        assertThat(NAUGHTY).hasSize(515);
        assertThat(TYPED).hasSizeGreaterThan(510);
    }

    @Test
    void keepsAndShowsThemAsPosts() {
        Map<Long, String> made = writtenAsTyped(Given.POSTS, Bodies::message, "text");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Watched page = Watched.open(window, "/feed/");
            List<Long> seen = new ArrayList<>();
            while (seen.size() < made.size()) {
                seen.addAll(page.ids("article[data-post]", "post"));
                page.assertHarmless("[data-post]");
                if (!page.follow("[data-end] a[data-more]")) {
                    break;
                }
            }
            assertThat(seen).containsAll(made.keySet());
            Watched widget = Watched.open(window, "/feed/widget");
            widget.assertHarmless("[data-post]");
        }
    }

    @Test
    void keepsAndShowsThemAsComments() {
        long post = Given.post("To be commented on by everything");
        Map<Long, String> made = writtenAsTyped(Given.comments(post), Bodies::comment, "text");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Watched page = Watched.open(window, "/feed/");
            page.page.locator("[data-post='" + post + "'] [data-comments-of]").click();
            int shown = 0;
            while (shown < made.size()) {
                int before = shown;
                page.page.waitForFunction(
                        "before => document.querySelectorAll('[data-comment]').length > before", before);
                shown = page.page.locator("[data-comment]").count();
                if (page.page.locator("[data-more-replies]").count() > 0) {
                    page.page.locator("[data-more-replies]").first().click();
                }
            }
            page.assertHarmless("[data-comment]");
        }
    }

    @Test
    void keepsAndShowsThemAsIdeaTitles() {
        long challenge = Given.openChallenge("To be answered by everything");
        Map<Long, String> made = writtenAsTyped(Given.ideas(challenge), text -> Bodies.idea(text, text), "title");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Watched page = Watched.open(window, "/ideas/challenge?id=" + challenge);
            page.assertShown("[data-idea]", "idea", "h3", made);
            Watched.open(window, "/ideas/widget").assertHarmless("body");
        }
    }

    @Test
    void keepsAndShowsThemAsKudos() {
        Map<Long, String> made = writtenAsTyped(Given.KUDOS, text -> Bodies.kudos(text, Staff.OTHER_ASSISTANT), "text");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Watched page = Watched.open(window, "/kudos/");
            page.assertShown("article[data-note]", "note", ".said", made);
            Watched.open(window, "/kudos/widget").assertHarmless("body");
        }
    }

    @Test
    void keepsAndShowsThemAsNames() {
        StringBuilder csv = new StringBuilder("employeeNumber,userName,givenName,familyName,department,active\n");
        for (int i = 0; i < TYPED.size(); i++) {
            String name = TYPED.get(i).replace("\"", "\"\"");
            csv.append("n" + i + ",naughty" + i + ",Bobby,\"" + name + "\",Research,true\n");
        }
        PeopleFile.upload(csv.toString());
        for (int from = 0; from < TYPED.size(); from += 20) {
            List<String> names = TYPED.subList(from, Math.min(from + 20, TYPED.size()));
            String[] receivers = new String[names.size()];
            for (int i = 0; i < receivers.length; i++) {
                receivers[i] = "naughty" + (from + i);
            }
            Answer answer = person.post(Given.KUDOS, Bodies.kudos("For your names", receivers));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.json().getJsonArray("to").getValuesAs(JsonObject.class))
                    .extracting(to -> to.getString("name"))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().map(name -> "Bobby " + stored(name)).toList());
        }
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Watched page = Watched.open(window, "/kudos/");
            page.assertHarmless("[data-note]");
            Watched.open(window, "/kudos/widget").assertHarmless("body");
        }
    }

    /**
     * A server that encodes what its buffer holds cuts a text in two where that is full. Of texts of about every length
     * some lie across that place; and of two that differ by one letter it is in the midst of a character of one.
     */
    @Test
    void cutsNoCharacterInTwo() {
        for (int length = 125; length <= 4_000; length *= 2) {
            String hearts = "\uD83D\uDC98".repeat(length);
            for (String text : List.of(hearts, "x" + hearts)) {
                long post = person.post(Given.POSTS, Bodies.message(text)).id();
                assertThat(person.get("/feed/edit?id=" + post).text()).contains(text);
            }
        }
    }

    @Test
    void answersBlankOnesWithASentence() {
        for (String blank : NAUGHTY.stream().filter(String::isBlank).toList()) {
            RefusalsIT.assertProblem(person.post(Given.POSTS, Bodies.message(blank)), 422);
            RefusalsIT.assertProblem(person.post(Given.KUDOS, Bodies.kudos(blank, Staff.OTHER_ASSISTANT)), 422);
        }
    }

    @Test
    void takesThemAsEverythingElseWithoutAFault() {
        for (String text : NAUGHTY) {
            String encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
            for (String path : List.of("/feed/?topic=", "/feed/api/posts?before=", "/kudos/api/receivers?q=")) {
                assertThat(person.get(path + encoded).status())
                        .as(path + encoded)
                        .isLessThan(500);
            }
        }
    }

    /** Writes each and reads it back: everything that is not blank is kept, to the letter. */
    private Map<Long, String> writtenAsTyped(String path, Function<String, JsonObject> body, String field) {
        Map<Long, String> made = TYPED.parallelStream()
                .map(text -> written(path, body.apply(text), field, stored(text)))
                .collect(
                        LinkedHashMap::new,
                        (all, one) -> all.put(one.id(), one.json().getString(field)),
                        Map::putAll);
        assertListed(path, field, made);
        return made;
    }

    private Answer written(String path, JsonObject body, String field, String stored) {
        Answer answer = person.post(path, body);
        assertThat(answer.status()).as(stored + answer.text()).isEqualTo(201);
        assertThat(answer.json().getString(field)).isEqualTo(stored);
        return answer;
    }

    private void assertListed(String path, String field, Map<Long, String> made) {
        Map<Long, String> listed = new LinkedHashMap<>();
        String next = path + "?limit=100";
        while (next != null && !listed.keySet().containsAll(made.keySet())) {
            JsonObject page = person.get(next).json();
            page.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> listed.put(item.getJsonNumber("id").longValue(), item.getString(field)));
            next = page.isNull("next") ? null : page.getString("next");
        }
        assertThat(listed).containsAllEntriesOf(made);
    }

    /** Line ends of Windows become those of everybody else; nothing else changes. */
    private static String stored(String typed) {
        return typed.replace("\r\n", "\n");
    }
}
