package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Everybody reads the board in their own language, and its longer words have room on a phone. */
@ExtendWith(TestBoard.class)
class LanguagesIT {
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final Map<String, String> IDEAS = Map.of("nl", "Ideeën", "fr", "Idées", "de", "Ideen");

    private static Browsers browsers;
    private static List<String> everybodys;
    private static List<String> atTheDesk;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
        Caller person = Given.person(Staff.ASSISTANT);
        long post = Given.post("Which words are **long**? #words");
        Given.comment(person, post, "All of them.");
        long challenge = Given.openChallenge("How do we say it shorter?");
        long idea = Given.idea(person, challenge, "With fewer words");
        long matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", post);
        everybodys = List.of(
                "/feed/",
                "/feed/post?id=" + post,
                "/feed/heard",
                "/feed/circles",
                "/feed/notices",
                "/feed/notice-choices",
                "/feed/search?q=words",
                "/feed/me",
                "/feed/deputies",
                "/ideas/",
                "/ideas/challenge?id=" + challenge,
                "/ideas/idea?id=" + idea,
                "/kudos/",
                "/kudos/give",
                "/feed/nothing-here");
        atTheDesk = List.of(
                "/ideas/desk",
                "/ideas/desk?open=ruling&item=" + matter,
                "/ideas/trail",
                "/ideas/words",
                "/kudos/screens",
                "/ideas/open",
                "/ideas/numbers?id=" + challenge,
                "/ideas/import?id=" + challenge);
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void speaksDutch() {
        assertSpoken(Staff.DUTCH_ASSISTANT, "nl", everybodys);
    }

    @Test
    void speaksFrench() {
        assertSpoken(Staff.FRENCH_ASSISTANT, "fr", everybodys);
    }

    @Test
    void speaksGerman() {
        assertSpoken(Staff.GERMAN_ASSISTANT, "de", everybodys);
    }

    @Test
    void speaksGermanAtTheDesk() {
        assertSpoken(Staff.GERMAN_COMMUNICATIONS, "de", atTheDesk);
    }

    private static void assertSpoken(String userName, String language, List<String> paths) {
        List<String> found = new ArrayList<>();
        try (BrowserContext window = browsers.windowOf(Given.person(userName), WIDE, HIGH)) {
            Page page = window.newPage();
            for (String path : paths) {
                page.setViewportSize(WIDE, HIGH);
                page.navigate(Given.address(path));
                page.waitForSelector("body[data-ready]");
                assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
                assertThat(page.locator("nav.ways").innerText()).as(path).contains(IDEAS.get(language));
                assertThat(page.content()).as(path).doesNotContain("??");
                AccessibilityIT.tooWide(page).forEach(part -> found.add(path + " (wide): " + part));
                page.setViewportSize(NARROW, HIGH);
                AccessibilityIT.tooWide(page).forEach(part -> found.add(path + " (narrow): " + part));
            }
        }
        assertThat(found).isEmpty();
    }
}
