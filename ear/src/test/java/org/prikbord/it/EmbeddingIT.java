package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The widgets on a page of another origin: at home where they are expected, absent where they are not. */
@ExtendWith(TestBoard.class)
class EmbeddingIT {
    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static String host(String language, String style, String more) {
        return "<!DOCTYPE html><html lang='" + language + "' style='" + style + "'><head><title>Intranet</title>"
                + "<script type='module' src='" + TestBoard.running().address()
                + "feed/embed.js'></script></head><body>"
                + "<prikbord-feed></prikbord-feed><prikbord-ideas></prikbord-ideas><prikbord-kudos></prikbord-kudos>"
                + more + "</body></html>";
    }

    @Test
    void sizesItselfAndSpeaksAndDressesAsThePageDoes() throws IOException {
        String page = host("nl", "color-scheme: dark; --prikbord-accent: #7a1f5c", "");
        try (OtherOrigin intranet = OtherOrigin.serving(page, OtherOrigin.PORT);
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 900, 900)) {
            Page home = window.newPage();
            home.navigate(intranet.address().toString());
            HomePageIT.untilWidgetsAreThere(home);
            for (String widget : HomePageIT.WIDGETS) {
                Frame frame = HomePageIT.frame(home, widget);
                assertThat(frame.evaluate("() => document.documentElement.lang"))
                        .isEqualTo("nl");
                assertThat(frame.evaluate("() => document.documentElement.dataset.scheme"))
                        .isEqualTo("dark");
                assertThat(frame.evaluate("() => document.documentElement.style.getPropertyValue('--prikbord-accent')"))
                        .isEqualTo("#7a1f5c");
                assertSized(home, frame, widget);
            }
            assertThat(HomePageIT.frame(home, "feed").locator("[data-post]").count())
                    .isPositive();
        }
    }

    private static void assertSized(Page home, Frame frame, String widget) {
        Wait.until("the frame of " + widget + " is as high as its content", Duration.ofSeconds(10), () -> {
            Number content = (Number) frame.evaluate("() => document.body.getBoundingClientRect().height");
            Number room = (Number) home.evaluate(
                    "name => document.querySelector(`prikbord-${name} iframe`).getBoundingClientRect().height", widget);
            return Math.abs(content.doubleValue() - room.doubleValue()) <= 2;
        });
    }

    @Test
    void followsWhenThePageTurnsDark() throws IOException {
        try (OtherOrigin intranet = OtherOrigin.serving(host("en", "color-scheme: light", ""), OtherOrigin.PORT);
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 900, 900)) {
            Page home = window.newPage();
            home.navigate(intranet.address().toString());
            HomePageIT.untilWidgetsAreThere(home);
            home.evaluate("() => document.documentElement.style.colorScheme = 'dark'");
            for (String widget : HomePageIT.WIDGETS) {
                HomePageIT.frame(home, widget).waitForSelector("html[data-scheme=dark]");
            }
        }
    }

    @Test
    void offersAQuietSignInToWhoIsNotSignedIn() throws IOException {
        try (OtherOrigin intranet = OtherOrigin.serving(host("nl", "", ""), OtherOrigin.PORT);
                BrowserContext window = browsers.window(900, 900)) {
            Page home = window.newPage();
            home.navigate(intranet.address().toString());
            HomePageIT.untilWidgetsAreThere(home);
            for (String widget : HomePageIT.WIDGETS) {
                Frame frame = HomePageIT.frame(home, widget);
                assertThat(frame.locator("a[data-signin]").textContent()).isEqualTo("Aanmelden");
            }
        }
    }

    @Test
    void staysAwayFromAPageThatIsNotListed() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        try (OtherOrigin stranger = OtherOrigin.serving(host("en", "", ""), BoardProcess.freePort());
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 900, 900)) {
            Page page = window.newPage();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate(stranger.address().toString());
            page.waitForCondition(() -> said.stream().anyMatch(text -> text.contains("frame-ancestors")));
            assertThat(page.frames()).noneMatch(frame -> frame.content().contains("data-widget"));
        }
    }

    @Test
    void namesOnlyTheListedOriginsInItsPolicy() {
        String policy = Given.person(Staff.ASSISTANT).get("/feed/widget").header("Content-Security-Policy");
        assertThat(policy)
                .contains("frame-ancestors 'self' http://localhost:" + OtherOrigin.PORT)
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(Given.person(Staff.ASSISTANT).get("/feed/").header("Content-Security-Policy"))
                .contains("frame-ancestors")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void doesNotListenToAForeignFrame() throws IOException {
        String meddling = "<!DOCTYPE html><html lang='en'><title>Advertisement</title><body><script>"
                + "onmessage = () => {"
                + " parent.postMessage({prikbord: 'height', height: 7}, '*');"
                + " parent.frames[0].postMessage({prikbord: 'dress', scheme: 'light', accent: '#ff0000'}, '*');"
                + " document.title = 'Meddled'; };</script></body></html>";
        try (OtherOrigin stranger = OtherOrigin.serving(meddling, BoardProcess.freePort());
                OtherOrigin intranet = OtherOrigin.serving(
                        host(
                                "en",
                                "color-scheme: dark",
                                "<iframe title='Ad' src='" + stranger.address() + "'></iframe>"),
                        OtherOrigin.PORT);
                BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 900, 900)) {
            Page home = window.newPage();
            home.navigate(intranet.address().toString());
            HomePageIT.untilWidgetsAreThere(home);
            home.evaluate("() => [...document.querySelectorAll('iframe')].at(-1).contentWindow.postMessage('go', '*')");
            Frame foreign = home.frames().stream()
                    .filter(frame -> frame.url().equals(stranger.address().toString()))
                    .findFirst()
                    .orElseThrow();
            foreign.waitForFunction("() => document.title === 'Meddled'");
            Frame feed = HomePageIT.frame(home, "feed");
            assertThat(feed.evaluate("() => document.documentElement.dataset.scheme"))
                    .isEqualTo("dark");
            assertThat(feed.evaluate("() => document.documentElement.hasAttribute('data-accent')"))
                    .isEqualTo(false);
            assertSized(home, feed, "feed");
        }
    }
}
