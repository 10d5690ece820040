package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** WCAG 2.0 to 2.2, A and AA, as far as axe-core can tell, on everything people see. */
@ExtendWith(TestBoard.class)
class AccessibilityIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> SIGNED_OUT =
            List.of("/", "/feed/signin", "/feed/widget", "/ideas/widget", "/kudos/widget", "/feed/nothing-here");

    private static Browsers browsers;
    private static List<String> signedIn;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
        Caller person = Given.person(Staff.ASSISTANT);
        long post = Given.post("What does **everybody** see?\n\n1. one\n2. two\n\n> A quote. #access");
        Given.comment(person, post, "A comment.");
        long kudos = Given.kudos(person, "Thank you for the ramp.", Staff.OTHER_ASSISTANT, "team:IT");
        long challenge = Given.openChallenge("How do we see everything?");
        long idea = Given.idea(person, challenge, "With our ears");
        signedIn = List.of(
                "/",
                "/feed/",
                "/feed/post?id=" + post,
                "/feed/notices",
                "/feed/me",
                "/feed/people",
                "/ideas/",
                "/ideas/challenge?id=" + challenge,
                "/ideas/idea?id=" + idea,
                "/kudos/",
                "/kudos/note?id=" + kudos,
                "/feed/widget",
                "/ideas/widget",
                "/kudos/widget",
                "/feed/nothing-here");
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(ColorScheme.LIGHT, 1440),
                Arguments.of(ColorScheme.DARK, 1440),
                Arguments.of(ColorScheme.LIGHT, 320),
                Arguments.of(ColorScheme.DARK, 320));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingOnAnyPageOfWhoIsSignedIn(ColorScheme scheme, int width) {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ADMINISTRATOR), width, 900)) {
            assertAccessible(window, signedIn, scheme, width);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void findsNothingOnAnyPageOfWhoIsNot(ColorScheme scheme, int width) {
        try (BrowserContext window = browsers.window(width, 900)) {
            assertAccessible(window, SIGNED_OUT, scheme, width);
        }
    }

    private static void assertAccessible(BrowserContext window, List<String> paths, ColorScheme scheme, int width) {
        List<String> found = new ArrayList<>();
        Page page = window.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (String path : paths) {
            open(page, path, scheme);
            new AxeBuilder(page)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(path + ": " + described(rule)));
            if (width == 320 && scrollsSideways(page)) {
                found.add(path + ": is wider than its window");
            }
        }
        assertThat(found).isEmpty();
    }

    private static void open(Page page, String path, ColorScheme scheme) {
        String dressed =
                path.endsWith("/widget") ? path + "#scheme=" + scheme.name().toLowerCase(java.util.Locale.ROOT) : path;
        page.navigate("about:blank");
        page.navigate(TestBoard.running().address().resolve(dressed).toString());
        if ("/".equals(path)) {
            HomePageIT.untilWidgetsAreThere(page);
        }
    }

    private static boolean scrollsSideways(Page page) {
        return page.frames().stream().anyMatch(frame -> (Boolean)
                frame.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    private static String described(Rule rule) {
        String nodes = String.join(
                " ",
                rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
        return rule.getId() + " (" + rule.getHelp() + ") " + nodes;
    }
}
