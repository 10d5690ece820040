package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** Writing for who does not know Markdown: with the toolbar, with keys and with signs found by name. */
@ExtendWith(TestBoard.class)
class WritingIT {
    private static final int NARROW = 320;

    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(Given.address(path));
        page.waitForSelector(
                "body[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private static Locator composer(Page page) {
        return page.locator("form[data-composer] [name=text]");
    }

    private static void select(Locator field, int from, int to) {
        field.evaluate("(field, [from, to]) => field.setSelectionRange(from, to)", List.of(from, to));
    }

    @Test
    void marksAndUnmarksWhatIsSelectedAndTheBrowsersOwnUndoTakesItBack() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), NARROW, 800)) {
            Page page = open(window, "/feed/");
            Locator text = composer(page);
            Locator tools = page.locator("[role=toolbar][aria-controls=post-text]");
            PlaywrightAssertions.assertThat(tools).isHidden();
            text.focus();
            PlaywrightAssertions.assertThat(tools).isVisible();
            page.keyboard().type("one two");
            select(text, 4, 7);
            page.keyboard().press("Control+b");
            PlaywrightAssertions.assertThat(text).hasValue("one **two**");
            page.keyboard().press("Control+i");
            PlaywrightAssertions.assertThat(text).hasValue("one **_two_**");
            page.keyboard().press("Control+i");
            page.keyboard().press("Control+b");
            PlaywrightAssertions.assertThat(text).hasValue("one two");
            page.keyboard().press("Control+z");
            PlaywrightAssertions.assertThat(text).hasValue("one **two**");
            page.keyboard().press("Control+z");
            page.keyboard().press("Control+z");
            page.keyboard().press("Control+z");
            PlaywrightAssertions.assertThat(text).hasValue("one two");
            select(text, 4, 7);
            page.keyboard().press("Control+k");
            page.keyboard().type("https://example.com/");
            PlaywrightAssertions.assertThat(text).hasValue("one [two](https://example.com/)");
            Locator reach = page.locator("[data-reach]:not(:empty)");
            reach.waitFor();
            String everybody = reach.innerText();
            page.locator("#post-for").selectOption(new SelectOption().setIndex(1));
            page.waitForCondition(() -> !reach.innerText().equals(everybody));
            PlaywrightAssertions.assertThat(reach).isVisible();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    @Test
    void theToolbarIsOneStopAndWorksLineByLine() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1280, 800)) {
            Page page = open(window, "/feed/");
            Locator text = composer(page);
            text.focus();
            page.keyboard().type("milk");
            page.keyboard().press("Enter");
            page.keyboard().type("bread");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("bold");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).isEqualTo("sign");
            page.keyboard().press("Home");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(focused(page)).isEqualTo("list");
            select(text, 0, 10);
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(text).hasValue("- milk\n- bread");
            page.locator("[aria-controls=post-text] [data-tool=list]").click();
            PlaywrightAssertions.assertThat(text).hasValue("milk\nbread");
            page.locator("[aria-controls=post-text] [data-tool=quote]").click();
            PlaywrightAssertions.assertThat(text).hasValue("> milk\n> bread");
            assertThat((Boolean) text.evaluate("field => field === document.activeElement"))
                    .isTrue();
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.dataset.tool ?? document.activeElement.tagName");
    }

    @Test
    void signsAreFoundByTheirNameInOnesOwnLanguage() {
        Caller dutch = Given.person("rdegroot3");
        long post = Given.post(dutch, "Wie trakteert?");
        try (BrowserContext window = browsers.windowOf(dutch, 390, 800)) {
            Page page = open(window, "/feed/post?id=" + post);
            Locator text = page.locator("#reply-" + post);
            Locator options = page.locator(".completions [role=option]");
            text.focus();
            page.keyboard().type("Lekker :taa");
            options.first().waitFor();
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(text).hasValue("Lekker 🎂 ");
            page.locator(".comment-form [data-tool=sign]").click();
            options.first().waitFor();
            PlaywrightAssertions.assertThat(options).hasCount(16);
            assertThat(new AxeBuilder(page)
                            .setLegacyMode(true)
                            .include(".comment-form")
                            .analyze()
                            .getViolations())
                    .isEmpty();
            page.keyboard().type("kof");
            page.waitForCondition(() -> options.count() == 1);
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(text).hasValue("Lekker 🎂 ☕ ");
            page.keyboard().type("om 10:30");
            page.keyboard().press("Control+Enter");
            page.locator(".comments .words", new Page.LocatorOptions().setHasText("om 10:30"))
                    .waitFor();
        }
    }

    @Test
    void whatWasNotSentOutlivesTheBrowserAndTheSignIn() throws IOException {
        Caller person = Given.person(Staff.OTHER_ASSISTANT);
        try (BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = open(window, "/feed/");
            composer(page).fill("What happened?");
            page.locator(".kinds .chip:has([value=lesson])").click();
            page.locator("#post-happened").fill("Chromium fell over");
            page.locator("#post-learned").fill("To keep things");
            page.locator("[data-pictures]")
                    .setInputFiles(new FilePayload("ramp.png", "image/png", PicturesIT.drawn("png", 40, 30)));
            page.locator("[data-picture] input").fill("A ramp");
            page.close();
            Page again = open(window, "/feed/");
            again.locator("[data-picture] img").waitFor();
            PlaywrightAssertions.assertThat(composer(again)).hasValue("What happened?");
            PlaywrightAssertions.assertThat(again.locator("[name=kind][value=lesson]"))
                    .isChecked();
            PlaywrightAssertions.assertThat(again.locator("#post-learned")).hasValue("To keep things");
            PlaywrightAssertions.assertThat(again.locator("[data-picture] input"))
                    .hasValue("A ramp");
            List<Cookie> cookies = window.cookies();
            window.clearCookies();
            composer(again).fill("What happened meanwhile?");
            again.keyboard().press("Control+Enter");
            again.locator("form[data-composer] .problem:not(:empty)").first().waitFor();
            again.close();
            window.addCookies(cookies);
            Page signedIn = open(window, "/feed/");
            signedIn.locator("[data-picture] img").waitFor();
            PlaywrightAssertions.assertThat(composer(signedIn)).hasValue("What happened meanwhile?");
            composer(signedIn).press("Control+Enter");
            signedIn.locator("[data-posts] .pictures img[alt='A ramp']").first().waitFor();
            PlaywrightAssertions.assertThat(composer(signedIn)).hasValue("");
            assertThat((Boolean) signedIn.evaluate("() => localStorage.getItem('prikbord.drafts') === null"))
                    .isTrue();
        }
    }

    @Test
    void nothingIsTypedIntoWhatIsBeingSent() {
        String words = "On its way " + Given.coined();
        List<Route> held = new ArrayList<>();
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), NARROW, 800)) {
            Page page = open(window, "/feed/");
            page.route("**/feed/api/posts", held::add);
            composer(page).fill(words);
            composer(page).press("Control+Enter");
            PlaywrightAssertions.assertThat(composer(page)).not().isEditable();
            page.waitForCondition(() -> !held.isEmpty());
            held.get(0).resume();
            page.locator("[data-posts] [data-post]:has-text('" + words + "')")
                    .first()
                    .waitFor();
            PlaywrightAssertions.assertThat(composer(page)).isEditable();
        }
    }

    @Test
    void aTopicMayBeANewOne() {
        String topic = "kassa" + Given.coined().toLowerCase().replaceAll("[^a-z]", "x");
        Given.post("Over #" + topic);
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), NARROW, 800)) {
            Page page = open(window, "/feed/");
            Locator text = composer(page);
            text.focus();
            page.keyboard().type("Again #" + topic.substring(0, topic.length() - 2));
            page.locator(".completions [role=option]").first().waitFor();
            page.keyboard().press("Enter");
            assertThat(text.inputValue()).endsWith("\n");
            page.keyboard().press("Backspace");
            page.locator(".completions [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(text).hasValue("Again #" + topic + " ");
        }
    }
}
