package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The form for ideas with and without a name: what was chosen stays chosen, and without a name nothing is kept. */
@ExtendWith(TestBoard.class)
class AnonymousFormIT {
    private static final String NAMED = "With my name";
    private static final String NAMELESS = "Without my name";
    private static Browsers browsers;

    private final Caller writer = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String draft(long challenge) {
        return Given.CHALLENGES + "/" + challenge + "/draft";
    }

    /** Drafts of a challenge, with or without words. */
    private static long drafts(long challenge) {
        return TestBoard.running()
                .postgres()
                .number("select count(*) from idea_draft where challenge_id = ?", challenge);
    }

    private static void open(Page page, long challenge) {
        page.navigate(Given.address("/ideas/challenge?id=" + challenge));
        page.locator("body[data-ready]").waitFor();
    }

    private static void says(Page page, String sentence) {
        page.locator("[data-draft] [role=status]:text-matches('" + sentence + "')")
                .waitFor();
    }

    private static void send(Page page) {
        page.locator("form[data-propose] button[type=submit]").click();
    }

    /** How the page asks for its draft and keeps it, in order. */
    private static List<String> asked(Page page) {
        List<String> methods = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/draft")) {
                methods.add(request.method());
            }
        });
        return methods;
    }

    /** Lets the page send all that it waits to send: what it asks for then itself comes later. */
    private static void settle(Page page) {
        page.clock().runFor(10_000);
        page.evaluate("() => fetch(location.href).then((answer) => answer.text())");
    }

    /** Lets the first of those requests wait until it is resumed. */
    private static AtomicReference<Route> held(Page page, Pattern address) {
        AtomicReference<Route> first = new AtomicReference<>();
        page.route(address, route -> {
            if (!first.compareAndSet(null, route)) {
                route.resume();
            }
        });
        return first;
    }

    @Test
    void aDraftIsKeptOnlyUnderANameAndGoneWithIt() {
        long challenge = AnonymousGiven.challenge("A draft with or without");
        assertThat(writer.put(draft(challenge), Bodies.ideaEdit("Not said whose", "Nor here.", 0))
                        .status())
                .isEqualTo(422);
        try (BrowserContext window = browsers.windowOf(writer, 1280, 900)) {
            Page page = window.newPage();
            page.clock().install();
            List<String> asked = asked(page);
            open(page, challenge);
            page.fill("#idea-title", "Lamps that follow us");
            settle(page);
            assertThat(asked).doesNotContain("PUT");
            page.getByLabel(NAMED).check();
            says(page, "Draft saved");
            PlaywrightAssertions.assertThat(page.locator("[data-attach]")).isVisible();
            page.reload();
            says(page, "Your draft of");
            PlaywrightAssertions.assertThat(page.getByLabel(NAMED)).isChecked();
            page.getByLabel(NAMELESS).check();
            Wait.until("nothing of the draft is left", Duration.ofSeconds(10), () -> drafts(challenge) == 0);
            PlaywrightAssertions.assertThat(page.locator("#idea-title")).hasValue("Lamps that follow us");
            asked.clear();
            page.fill("#idea-text", "Nobody is to know.");
            settle(page);
            assertThat(asked).doesNotContain("PUT");
        }
    }

    /** Chosen while the draft is on its way, and before there is a script that could hear of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/draft$", "/ideas\\.js"})
    void whoChoseToHaveNoNameGetsNoneFromWhatWasKept(String late) {
        long challenge = AnonymousGiven.challenge("Chosen early");
        assertThat(writer.put(draft(challenge), AnonymousGiven.draft("Begun with a name", "Nothing yet."))
                        .status())
                .isEqualTo(200);
        try (BrowserContext window = browsers.windowOf(writer, 1280, 900)) {
            Page page = window.newPage();
            AtomicReference<Route> held = held(page, Pattern.compile(late));
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            page.waitForCondition(() -> held.get() != null);
            page.getByLabel(NAMELESS).check();
            page.fill("#idea-title", "Written without one");
            page.fill("#idea-text", "Some of us are afraid.");
            held.get().resume();
            page.locator("body[data-ready]").waitFor();
            page.waitForCondition(() -> drafts(challenge) == 0);
            PlaywrightAssertions.assertThat(page.getByLabel(NAMELESS)).isChecked();
            send(page);
            page.locator("[data-waiting] h3:text-is('Written without one')").waitFor();
            assertThat(TestBoard.running()
                            .postgres()
                            .number("select count(*) from idea where challenge_id = ?", challenge))
                    .isZero();
        }
    }

    @Test
    void whoTakesTheirNameAwayAndGivesItAgainAtOnceKeepsTheirWords() {
        long challenge = AnonymousGiven.challenge("There and back");
        try (BrowserContext window = browsers.windowOf(writer, 1280, 900)) {
            Page page = window.newPage();
            open(page, challenge);
            page.getByLabel(NAMED).check();
            page.fill("#idea-title", "Lamps that follow us");
            says(page, "Draft saved");
            List<String> asked = asked(page);
            AtomicReference<Route> held = held(page, Pattern.compile("/draft$"));
            page.getByLabel(NAMELESS).check();
            page.waitForCondition(() -> held.get() != null);
            page.getByLabel(NAMED).check();
            held.get().resume();
            page.waitForCondition(() -> asked.size() == 3);
            assertThat(asked).containsExactly("GET", "DELETE", "PUT");
            says(page, "Draft saved");
            page.waitForCondition(() -> writer.get(draft(challenge)).text().contains("Lamps"));
        }
    }

    @Test
    void filesStayForWhoPassesByTheOtherChoiceAndHoldUpNobodyWithoutAName() throws IOException {
        long challenge = AnonymousGiven.challenge("Can you show it, whoever you are?");
        try (BrowserContext window = browsers.windowOf(writer, 390, 800)) {
            Page page = window.newPage();
            page.clock().install();
            open(page, challenge);
            Locator box = page.locator("form[data-propose] [data-attach]");
            page.getByLabel(NAMED).check();
            byte[] hook = PicturesIT.drawn("png", 600, 300);
            box.locator("[data-files]").setInputFiles(new FilePayload("hook.png", "image/png", hook));
            box.locator("[data-uploads] .input").fill("A hook, drawn in black");
            page.getByLabel(NAMED).press("ArrowDown");
            PlaywrightAssertions.assertThat(page.getByLabel(NAMELESS)).isChecked();
            PlaywrightAssertions.assertThat(box).isHidden();
            page.getByLabel(NAMELESS).press("ArrowUp");
            PlaywrightAssertions.assertThat(box.locator("[data-uploads] .input"))
                    .hasValue("A hook, drawn in black");
            PlaywrightAssertions.assertThat(box).isVisible();

            AtomicReference<Route> held = held(page, Pattern.compile("/api/attachments\\?"));
            byte[] plan = "A plan".getBytes(StandardCharsets.UTF_8);
            box.locator("[data-files]").setInputFiles(new FilePayload[] {
                new FilePayload("first.txt", "text/plain", plan), new FilePayload("second.txt", "text/plain", plan)
            });
            page.waitForCondition(() -> held.get() != null);
            page.getByLabel(NAMELESS).check();
            page.fill("#idea-title", "A hook at the till");
            page.fill("#idea-text", "For bags.");
            send(page);
            page.locator("[data-waiting] h3:text-is('A hook at the till')").waitFor();
            page.waitForResponse(answer -> answer.url().contains("/api/attachments?"), held.get()::resume);
            settle(page);
            assertThat(box.locator("[data-uploads] li").count())
                    .as("files for the next idea")
                    .isZero();
        }
    }

    @Test
    void isProposedFromThePageSeenWaitingAndTakenBack() {
        long challenge = AnonymousGiven.challenge("From the page");
        try (BrowserContext window = browsers.windowOf(writer, 1280, 900)) {
            Page page = window.newPage();
            open(page, challenge);
            page.fill("#idea-title", "A lock on the door");
            page.fill("#idea-text", "Some of us are afraid.");
            send(page);
            Locator problem = page.locator("[data-problem=anonymous]");
            page.locator("[data-problem=anonymous]:has-text('Choose first')").waitFor();
            page.getByLabel(NAMELESS).check();
            assertThat(problem.textContent()).as("once it is chosen").isEmpty();
            PlaywrightAssertions.assertThat(page.locator("[data-attach]")).isHidden();
            send(page);
            page.locator("[data-waiting] h3").waitFor();
            assertThat(page.locator("[data-waiting] h3").textContent()).isEqualTo("A lock on the door");
            assertThat(page.locator("[data-sealed]").textContent())
                    .containsPattern("on \\d\\d? \\w+ \\d{4}, \\d\\d:\\d\\d, without your name");
            PlaywrightAssertions.assertThat(page.locator("[data-idea-list] [data-idea]"))
                    .hasCount(0);
            page.locator("[data-withdraw]").click();
            page.waitForFunction("() => !document.querySelector('[data-withdraw]')");
            assertThat(writer.get(Given.CHALLENGES + "/" + challenge + "/waiting")
                            .text())
                    .doesNotContain("A lock on the door");
        }
    }
}
