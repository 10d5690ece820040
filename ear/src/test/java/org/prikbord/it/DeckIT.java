package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Choosing with cards: by keyboard in a browser, and what the server makes of it. */
@ExtendWith(TestBoard.class)
class DeckIT {
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller chooser = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private long challenge(int ideas) {
        long challenge = Given.openChallenge("Which of these?");
        IntStream.range(0, ideas).forEach(i -> Given.idea(author, challenge, "Card " + i));
        return challenge;
    }

    private static String deck(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/deck";
    }

    private JsonObject deal(Caller caller, long challenge) {
        return caller.post(deck(challenge), JsonValue.EMPTY_JSON_OBJECT).json();
    }

    private JsonObject say(Caller caller, JsonObject table, String answer) {
        JsonObject body = Json.createObjectBuilder().add("answer", answer).build();
        return caller.put(Given.idea(table.getJsonObject("card").getInt("id")) + "/card", body)
                .json();
    }

    private static long answers(long challenge, String answer) {
        return TestBoard.running()
                .postgres()
                .number(
                        "select count(*) from exposure e join idea i on i.id = e.idea_id where i.challenge_id = ?"
                                + " and e.answer = ?",
                        challenge,
                        answer);
    }

    @Test
    void choosesWithTheKeyboardAlone() {
        long challenge = challenge(3);
        try (BrowserContext window = browsers.windowOf(chooser, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            Locator title = page.locator("[data-card-title]");
            title.waitFor();
            String first = title.textContent();
            title.focus();
            page.keyboard().press("ArrowRight");
            page.locator("[data-deck-count]:has-text('1 of 3')").waitFor();
            page.keyboard().press("ArrowLeft");
            page.locator("[data-deck-count]:has-text('2 of 3')").waitFor();
            page.keyboard().press("z");
            String again = title.textContent();
            page.keyboard().press("ArrowDown");
            page.locator("[data-deck-count]:has-text('2 of 3')").waitFor();
            page.waitForCondition(() -> !again.equals(title.textContent()));
            page.keyboard().press("ArrowRight");
            page.locator("[data-deck-end]").waitFor();
            assertThat(first).startsWith("Card ");
        }
        assertThat(answers(challenge, "yes")).isEqualTo(2);
        assertThat(answers(challenge, "no")).isZero();
        assertThat(answers(challenge, "skip")).isEqualTo(1);
    }

    @Test
    void dealsTheSameCardAgainUntilItIsAnsweredAndNoneTwice() {
        long challenge = challenge(4);
        JsonObject table = deal(chooser, challenge);
        assertThat(deal(chooser, challenge)).isEqualTo(table);
        Set<Integer> seen = new HashSet<>();
        while (table.containsKey("card")) {
            assertThat(seen.add(table.getJsonObject("card").getInt("id"))).isTrue();
            assertThat(table.getInt("answered") + table.getInt("left")).isEqualTo(4);
            table = say(chooser, table, "yes");
        }
        assertThat(seen).hasSize(4);
        assertThat(deal(author, challenge)).doesNotContainKey("card");
    }

    @Test
    void namesNobodyOnACardAndShowsNoVotes() {
        long challenge = challenge(1);
        JsonObject table = deal(chooser, challenge);
        assertThat(table.getJsonObject("card").keySet()).containsExactlyInAnyOrder("id", "title", "html");
        say(chooser, table, "yes");
        String list = Given.person(Staff.SPONSOR).get(Given.ideas(challenge)).text();
        assertThat(list).contains("Card 0").doesNotContain("votes");
    }

    @Test
    void refusesWhatWasNotDealt() {
        long challenge = challenge(1);
        long idea = Given.idea(author, challenge, "Not dealt");
        JsonObject yes = Json.createObjectBuilder().add("answer", "yes").build();
        assertThat(Given.person(Staff.COMMUNICATIONS)
                        .put(Given.idea(idea) + "/card", yes)
                        .status())
                .isEqualTo(404);
        JsonObject table = deal(chooser, challenge);
        JsonObject nonsense = Json.createObjectBuilder().add("answer", "maybe").build();
        assertThat(chooser.put(Given.idea(table.getJsonObject("card").getInt("id")) + "/card", nonsense)
                        .status())
                .isEqualTo(422);
    }
}
