package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Who types an idea sees what others proposed before and what became of it, and is not hindered. */
@ExtendWith(TestBoard.class)
class SimilarIT {
    private static final String SIMILAR = "/ideas/api/similar";

    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    /** One that nobody has had, once it can be found. */
    private long known(long challenge, String title) {
        long idea =
                Given.created(person.post(Given.ideas(challenge), Bodies.idea(title, "A hammock between two oaks.")));
        Wait.until(
                "the idea is found",
                Duration.ofSeconds(20),
                () -> idsLike(Given.person(Staff.SPONSOR), title).contains(idea));
        return idea;
    }

    private static List<Long> idsLike(Caller caller, String title) {
        return like(caller, title).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getJsonNumber("id").longValue())
                .toList();
    }

    private static Answer like(Caller caller, String title) {
        return caller.post(SIMILAR, Bodies.idea(title, ""));
    }

    private static String unheardOf() {
        return ThreadLocalRandom.current()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void tellsWhatBecameOfAnIdeaLikeTheOneThatIsTyped() {
        String word = unheardOf();
        long challenge = Given.openChallenge("Where do we rest?");
        long idea = known(challenge, word + " hammocks");
        String reason = "Tried in 2024: nobody got out of it. " + "It took long. ".repeat(40);
        Given.person(Staff.SPONSOR).put(Given.idea(idea) + "/decision", Bodies.decision("no", reason));
        Answer answer = like(person, "HAMMOCK " + word);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonObject first = answer.json().getJsonArray("items").getJsonObject(0);
        assertThat(first.getJsonNumber("id").longValue()).isEqualTo(idea);
        assertThat(first.getString("title")).isEqualTo(word + " hammocks");
        assertThat(first.getString("challenge")).isEqualTo("Where do we rest?");
        assertThat(first.getInt("year")).isBetween(2024, 2100);
        assertThat(first.getString("outcome")).isEqualTo("no");
        assertThat(first.getString("reason"))
                .startsWith("Tried in 2024")
                .hasSize(200)
                .endsWith("…");
    }

    @Test
    void showsIdeasOfADraftToItsMakersOnly() {
        String word = unheardOf();
        long challenge = Given.openChallenge("Not for everybody yet");
        long idea = known(challenge, word + " hammocks");
        assertThat(idsLike(person, word + " hammocks")).contains(idea);
        TestBoard.running().postgres().write(Bodies.A_MONTH_LATER, challenge);
        assertThat(idsLike(person, word + " hammocks")).doesNotContain(idea);
        assertThat(idsLike(Given.person(Staff.SPONSOR), word + " hammocks")).contains(idea);
    }

    @Test
    void answersNothingToNothingAndTakesWhatIsTooLong() {
        assertThat(idsLike(person, "")).isEmpty();
        assertThat(person.post(SIMILAR, Bodies.idea("x".repeat(301), "y ".repeat(5_001)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksTheDatabaseTheSameForOneIdeaAndForMany() {
        String word = unheardOf();
        long challenge = Given.openChallenge("How many?");
        known(challenge, word + " first hammocks");
        int one = statements(word);
        for (String which : List.of("second", "third", "fourth", "fifth")) {
            known(challenge, word + " " + which + " hammocks");
        }
        assertThat(idsLike(person, word + " hammocks")).hasSize(5);
        assertThat(statements(word)).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    /** The fewest of five tries: what the server does by itself meanwhile can only add to them. */
    private int statements(String word) {
        Postgres database = TestBoard.running().postgres();
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            database.quiet();
            long mark = database.mark();
            assertThat(like(person, word + " hammocks").status()).isEqualTo(200);
            fewest = Math.min(fewest, database.statementsSince(mark).size());
        }
        return fewest;
    }

    @Test
    void appearsWhileTypingInTheWayOfNobody() {
        String word = unheardOf();
        long challenge = Given.openChallenge("Where do we lie?");
        long idea = known(challenge, word + " hammocks");
        try (BrowserContext window = browsers.windowOf(person, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            page.waitForSelector("body[data-ready]");
            Locator list = page.locator("form[data-propose] [data-similar]");
            PlaywrightAssertions.assertThat(list).isHidden();
            Locator title = page.locator("#idea-title");
            title.pressSequentially("Hammocks, " + word.substring(0, word.length() - 2));
            list.waitFor();
            assertThat(list.locator("a").first().getAttribute("href")).isEqualTo("/ideas/idea?id=" + idea);
            assertThat(list.locator("a").first().getAttribute("target")).isEqualTo("_blank");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("idea-title");
            page.locator("[data-say]:not(:empty)")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator("[data-say]").textContent()).contains("like this");
            page.locator("#idea-text").fill("Between two birches.");
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("[data-idea] h3 a:text-matches('^Hammocks', '')").waitFor();
            list.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }
}
