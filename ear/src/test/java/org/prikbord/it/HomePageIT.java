package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The home page with its three widgets, as everybody opens it at nine o'clock: what is there and what it costs. */
@ExtendWith(TestBoard.class)
class HomePageIT {
    static final List<String> WIDGETS = List.of("feed", "ideas", "kudos");
    private static final long FIRST_VISIT_BYTES = 150 * 1024;
    private static final long NEXT_VISIT_BYTES = 10 * 1024;
    private static final double MOST_SHIFT = 0.05;
    private static final String COUNT_SHIFTS = "window.shifted = 0; new PerformanceObserver(list => {"
            + " for (const shift of list.getEntries()) { if (!shift.hadRecentInput) { window.shifted += shift.value; } }"
            + " }).observe({type: 'layout-shift', buffered: true});";

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
    void showsThreeWidgetsWithWhatPeopleWrote() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 1000)) {
            Page page = visit(window);
            assertThat(frame(page, "feed").locator("[data-post]").count()).isPositive();
            assertThat(frame(page, "ideas").locator("[data-deck]").count()).isPositive();
            assertThat(frame(page, "kudos").locator("[data-note]").count()).isPositive();
        }
    }

    @Test
    void showsAQuietSignInToWhoIsNotSignedIn() {
        try (BrowserContext window = browsers.window(1440, 1000)) {
            Page page = visit(window);
            for (String widget : WIDGETS) {
                assertThat(frame(page, widget).locator("a[data-signin]").count())
                        .as(widget)
                        .isEqualTo(1);
                assertThat(frame(page, widget)
                                .locator("[data-post], [data-idea], [data-note]")
                                .count())
                        .as(widget)
                        .isZero();
            }
        }
    }

    @Test
    void costsLittleAtTheFirstVisitAndNextToNothingAtTheNext() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 1000)) {
            Map<String, Long> first = bytesOfAVisit(window);
            Map<String, Long> next = bytesOfAVisit(window);
            System.out.println("First visit, bytes over the wire: " + sum(first) + " (at most " + FIRST_VISIT_BYTES
                    + ") " + first);
            System.out.println(
                    "Next visit, bytes over the wire: " + sum(next) + " (at most " + NEXT_VISIT_BYTES + ") " + next);
            assertThat(sum(first)).isPositive().isLessThanOrEqualTo(FIRST_VISIT_BYTES);
            assertThat(sum(next)).isLessThanOrEqualTo(NEXT_VISIT_BYTES);
        }
    }

    @Test
    void doesNotJumpWhileItLoads() {
        for (int[] size : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), size[0], size[1])) {
                window.addInitScript(COUNT_SHIFTS);
                Page page = visit(window);
                double shift = ((Number) page.evaluate("() => window.shifted")).doubleValue();
                System.out.println("Layout shift at " + size[0] + " px: " + shift + " (at most " + MOST_SHIFT + ")");
                assertThat(shift).isLessThanOrEqualTo(MOST_SHIFT);
                for (String widget : WIDGETS) {
                    double within = ((Number) frame(page, widget).evaluate("() => window.shifted")).doubleValue();
                    assertThat(within).as(widget).isLessThanOrEqualTo(MOST_SHIFT);
                }
            }
        }
    }

    /** Opens the home page and goes down it, until all three widgets are there. */
    static Page visit(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(TestBoard.running().address().toString());
        untilWidgetsAreThere(page);
        return page;
    }

    static void untilWidgetsAreThere(Page page) {
        for (String widget : WIDGETS) {
            page.locator("prikbord-" + widget).scrollIntoViewIfNeeded();
            page.waitForFunction(
                    "name => [...document.querySelectorAll(`prikbord-${name} iframe`)]"
                            + ".some(frame => getComputedStyle(frame).visibility === 'visible')",
                    widget);
            frame(page, widget).waitForSelector("body[data-ready]");
        }
    }

    static Frame frame(Page page, String widget) {
        return page.frames().stream()
                .filter(frame -> frame.url().contains("/" + widget + "/widget"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No widget " + widget + " on " + page.url()));
    }

    private static Map<String, Long> bytesOfAVisit(BrowserContext window) {
        Page page = window.newPage();
        CDPSession network = window.newCDPSession(page);
        Map<String, String> urls = new HashMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        network.on("Network.requestWillBeSent", event -> {
            urls.put(id(event), event.getAsJsonObject("request").get("url").getAsString());
        });
        network.on("Network.loadingFailed", event -> urls.remove(id(event)));
        network.on("Network.loadingFinished", event -> {
            String path = Optional.ofNullable(urls.remove(id(event))).orElse("").replaceFirst("^https?://[^/]+", "");
            if (path.matches("/(feed|ideas|kudos)/.*")) {
                bytes.merge(
                        path.replaceFirst("[?#].*", ""),
                        event.get("encodedDataLength").getAsLong(),
                        Long::sum);
            }
        });
        network.send("Network.enable");
        page.navigate(TestBoard.running().address().toString());
        untilWidgetsAreThere(page);
        Wait.whether(Duration.ofSeconds(20), () -> isIdle(page, urls));
        assertThat(urls.values()).as("asked for and never had").isEmpty();
        page.close();
        return bytes;
    }

    /** Whether nothing is under way, nor anything asked for in the next moment. */
    private static boolean isIdle(Page page, Map<String, String> underWay) {
        boolean idle = underWay.isEmpty();
        page.waitForTimeout(500);
        return idle && underWay.isEmpty();
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
