package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Handshake;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What one person posts is there for the others within a second, and never jumps under their eyes. */
@ExtendWith(TestBoard.class)
class LiveIT {
    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void tellsWithinASecondAndShowsWhenAsked() {
        try (BrowserContext mine = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 800);
                BrowserContext theirs = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 1280, 800)) {
            Page writer = open(mine, "/feed/");
            Page reader = open(theirs, "/feed/");
            reader.evaluate("() => window.scrollTo(0, 400)");
            Object before = reader.evaluate("() => window.scrollY");
            List<Long> took = new ArrayList<>();
            for (String text : List.of("Live one", "Live two", "Live three")) {
                took.add(millisUntilTold(writer, reader, text, took.size() + 1));
                assertThat(reader.evaluate("() => window.scrollY")).isEqualTo(before);
                assertThat(reader.locator("[data-posts]").innerText()).doesNotContain(text);
            }
            System.out.println("Told of a new post after " + took + " ms (at most 1000)");
            assertThat(took.stream().sorted().toList().get(1)).isLessThanOrEqualTo(1_000);
            pill(reader).click();
            reader.locator("[data-post] .words:has-text('Live three')").waitFor();
            assertThat(reader.locator("[data-posts]").innerText()).contains("Live one", "Live two", "Live three");
            PlaywrightAssertions.assertThat(pill(reader)).isHidden();
        }
    }

    private static long millisUntilTold(Page writer, Page reader, String text, int number) {
        writer.locator("form[data-composer]:not([data-sending])").waitFor();
        writer.locator("form[data-composer] [name=text]").fill(text);
        writer.waitForResponse(
                answer -> answer.url().endsWith("/feed/api/posts") && answer.status() == 201,
                () -> writer.locator("form[data-composer] button[type=submit]").click());
        long start = System.nanoTime();
        String told = number == 1 ? "1 new post" : number + " new posts";
        pill(reader)
                .filter(new Locator.FilterOptions().setHasText(told))
                .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Locator pill(Page page) {
        return page.locator("[data-pill]");
    }

    @Test
    void showsOnesOwnPostAtOnce() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 800)) {
            Page page = open(window, "/feed/");
            page.locator("form[data-composer] [name=text]").fill("Mine, at once");
            page.locator("form[data-composer] button[type=submit]").click();
            page.locator("[data-post] .words:has-text('Mine, at once')").waitFor();
            PlaywrightAssertions.assertThat(page.locator("form[data-composer] [name=text]"))
                    .hasValue("");
        }
    }

    @Test
    void tellsOnTheWidgetToo() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 400, 800)) {
            Page widget = open(window, "/feed/widget");
            Given.post("For the widget");
            widget.locator("[data-pill]:has-text('1 new post')").waitFor();
            pill(widget).click();
            widget.locator("[data-post] .words:has-text('For the widget')").waitFor();
        }
    }

    @Test
    void opensToNobodyAndToNoOtherSite() {
        URI board = TestBoard.running().address();
        String cookie = Given.person(Staff.ASSISTANT).cookie();
        String own = board.toString().replaceAll("/$", "");
        assertThat(Handshake.answer(board, "", own)).isEqualTo(401);
        assertThat(Handshake.answer(board, cookie, "https://elsewhere.example")).isEqualTo(403);
        assertThat(Handshake.answer(board, cookie, own)).isEqualTo(101);
    }

    /** Payara mixes up its answers to others when a connection is closed while it opens. */
    @Test
    void disturbsNobodyElseByRefusing() {
        URI board = TestBoard.running().address();
        String cookie = Given.person(Staff.ASSISTANT).cookie();
        for (int i = 0; i < 100; i++) {
            assertThat(Handshake.answer(board, "", "")).isEqualTo(401);
            Given.post("Nobody comes in between " + i);
            assertThat(Handshake.answer(board, cookie, "")).isEqualTo(101);
            Given.post("Somebody goes at once " + i);
        }
    }

    @Test
    void tellsWhoIsSignedInOfAPost() {
        Ear ear = new Ear();
        WebSocket socket = Handshake.open(
                TestBoard.running().address(), Given.person(Staff.ASSISTANT).cookie(), "", ear);
        Given.post("Whoever may is told of this");
        Wait.until("the connection is told", Duration.ofSeconds(10), () -> ear.told);
        socket.abort();
    }

    /** What comes out of a socket. */
    private static final class Ear implements WebSocket.Listener {
        private volatile boolean told;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            told = true;
            return null;
        }
    }

    /** Opens it and waits until its script has connected. */
    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.waitForWebSocket(() -> page.navigate(Given.address(path)));
        page.waitForSelector("body[data-ready]");
        return page;
    }
}
