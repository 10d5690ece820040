package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/**
 * A screen through 24 hours: its clock is moved on, from one answer of the board to the next, and somebody is thanked
 * three times an hour. What the page needs after a day is what it needed after an hour.
 */
@ExtendWith(TestBoard.class)
class ScreenDayIT {
    private static final int HOURS = 24;

    /** Within this a screen asks, however its pauses are jittered. */
    private static final int STEP = 75;

    private static final int STEPS_AN_HOUR = 3600 / STEP;
    private static final int THANKED_EVERY = STEPS_AN_HOUR / 3;

    /** The clock that is moved on notes each time that it is, in the page: some 100 bytes for each of 1,152 steps. */
    private static final double OF_THE_TEST = 300_000;

    private final Caller giver = Given.person(Staff.ASSISTANT);

    /** What the page holds, after all is collected that it does not need. */
    private record Held(double heap, double nodes, double listeners) {
        static Held by(CDPSession session) {
            session.send("HeapProfiler.collectGarbage");
            JsonObject metrics = session.send("Performance.getMetrics");
            return new Held(of(metrics, "JSHeapUsedSize"), of(metrics, "Nodes"), of(metrics, "JSEventListeners"));
        }

        private static double of(JsonObject metrics, String name) {
            for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
                if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                    return metric.getAsJsonObject().get("value").getAsDouble();
                }
            }
            throw new IllegalStateException("Chromium does not count " + name);
        }
    }

    @Test
    void needsNoMoreMemoryAfterADayThanAfterAnHour() {
        ScreenGiven.Made screen = ScreenGiven.screen();
        give(0);
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.window(704, 396)) {
            Page page = window.newPage();
            AtomicInteger asked = new AtomicInteger();
            page.onResponse(answer -> asked.addAndGet(answer.url().contains(screen.api()) ? 1 : 0));
            page.clock().install();
            page.navigate(Given.address(screen.page()));
            page.locator("[data-leaf][data-on]").waitFor();
            CDPSession session = window.newCDPSession(page);
            session.send("Performance.enable");
            Held early = null;
            for (int hour = 1; hour <= HOURS; hour++) {
                live(page, screen, hour);
                early = hour == 1 ? Held.by(session) : early;
            }
            Held late = Held.by(session);
            assertThat(asked.get()).as("how often it asked").isGreaterThanOrEqualTo(HOURS * STEPS_AN_HOUR);
            assertThat((String) page.evaluate("JSON.stringify({ ...localStorage })"))
                    .as("what it knows")
                    .contains("Hour " + HOURS);
            assertThat(late.heap()).as("after " + early).isLessThan(early.heap() + OF_THE_TEST);
            assertThat(late.nodes()).isLessThanOrEqualTo(early.nodes() + 20);
            assertThat(late.listeners()).isLessThanOrEqualTo(early.listeners());
        }
    }

    private void live(Page page, ScreenGiven.Made screen, int hour) {
        for (int step = 0; step < STEPS_AN_HOUR; step++) {
            if (step % THANKED_EVERY == 0) {
                give(hour);
            }
            page.waitForResponse(
                    answer -> answer.url().contains(screen.api()),
                    () -> page.clock().runFor(STEP * 1_000));
        }
    }

    private void give(int hour) {
        Given.kudos(giver, "Hour " + hour + ": " + Given.coined(), Staff.OTHER_ASSISTANT);
    }
}
