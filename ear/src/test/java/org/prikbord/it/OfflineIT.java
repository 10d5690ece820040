package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** The feed on a phone that has no net: the latest posts are there, and what one writes goes out once, as oneself. */
@ExtendWith(TestBoard.class)
class OfflineIT {
    private static final String KEPT_HERE = "async () => { const kept = []; for (const name of await caches.keys())"
            + " for (const { url } of await (await caches.open(name)).keys()) kept.push(name + ' ' + url);"
            + " return kept.join('\\n'); }";

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

    /** The feed, once its worker is there and it has been kept. */
    private static Page kept(BrowserContext window) {
        Page page = open(window, "/feed/");
        page.locator("body[data-kept-now]").waitFor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        go(page, path);
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(Given.address(path));
        page.locator("body[data-ready]").waitFor();
    }

    private static void write(Page page, String words) {
        page.locator("form[data-composer] [name=text]").fill(words);
        page.locator("form[data-composer] [type=submit]").click();
        page.locator("[data-waits]").first().waitFor();
    }

    private static int posted(Caller by, String words) {
        return (int)
                by.get(Given.POSTS + "?limit=100").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(post -> post.getString("text").equals(words))
                        .count();
    }

    private static void waitUntilPosted(Page page, String words) {
        page.locator("article[data-post]:has-text('" + words + "')").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator("[data-waits]")).hasCount(0);
    }

    @Test
    void showsTheLatestPostsAndOfWhenTheyAre() {
        String words = "Kept " + Given.coined();
        for (int each = 0; each < 30; each++) {
            Given.post("One of many " + each);
        }
        Given.post(words);
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            window.setOffline(true);
            go(page, "/feed/");
            assertThat(page.locator("[data-posts]").textContent()).contains(words);
            assertThat(page.locator("[data-kept-line]").textContent()).matches(".*how it was at \\d\\d:\\d\\d.*");
            page.locator("a[data-more]").click();
            page.waitForFunction("() => document.querySelectorAll('article[data-post]').length >= 40");
            assertAccessible(page);
            go(page, "/feed/circles");
            assertThat(page.locator("h1").textContent()).isEqualTo("This page needs the net");
            assertAccessible(page);
            window.setOffline(false);
            go(page, "/feed/");
            PlaywrightAssertions.assertThat(page.locator("[data-kept-line]")).hasCount(0);
        }
    }

    private static void assertAccessible(Page page) {
        // what is half under the head of the page can be scrolled out of there, which axe does not know
        page.evaluate("() => scrollTo(0, 0)");
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @Test
    void sendsWhatWasWrittenWithoutTheNetOnceFromTwoTabs() {
        String words = "Written below ground " + Given.coined();
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page one = kept(window);
            Page other = open(window, "/feed/");
            window.setOffline(true);
            go(one, "/feed/");
            write(one, words);
            other.locator("[data-waits]").waitFor();
            assertThat(one.locator("[data-waits]").textContent()).contains("Waits for the net", words);
            PlaywrightAssertions.assertThat(one.locator("form[data-composer] [name=text]"))
                    .hasValue("");
            assertThat(posted(person, words)).isZero();
            window.setOffline(false);
            waitUntilPosted(other, words);
            go(one, "/feed/");
            PlaywrightAssertions.assertThat(one.locator("[data-waits]")).hasCount(0);
            assertThat(posted(person, words)).isEqualTo(1);
        }
    }

    @Test
    void letsOneChangeOrDropWhatWaits() {
        String words = "First thought " + Given.coined();
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            window.setOffline(true);
            write(page, words);
            page.locator("[data-waiting-edit]").click();
            // it is read from where the browser keeps it, which takes a moment
            PlaywrightAssertions.assertThat(page.locator("form[data-composer] [name=text]"))
                    .hasValue(words);
            page.locator("[data-waits]")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            write(page, words + ", and a second");
            write(page, "Rather not " + words);
            page.locator("[data-waits]:has-text('Rather not') [data-waiting-drop]")
                    .click();
            page.waitForFunction("() => document.querySelectorAll('[data-waits]').length === 1");
            window.setOffline(false);
            waitUntilPosted(page, words + ", and a second");
            assertThat(posted(person, words)).isZero();
            assertThat(posted(person, "Rather not " + words)).isZero();
        }
    }

    @Test
    void bringsAPictureWhenTheNetIsBack() {
        String words = "With a picture " + Given.coined();
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            window.setOffline(true);
            byte[] png = page.screenshot();
            page.locator("input[data-pictures]").setInputFiles(new FilePayload("shelf.png", "image/png", png));
            page.locator("[data-uploads] .problem:has-text('No net')").waitFor();
            page.locator("form[data-composer] [name=text]").fill(words);
            page.locator("form[data-composer] [type=submit]").click();
            page.locator("#post-text-problem:has-text('on its way')").waitFor();
            window.setOffline(false);
            page.locator("[data-uploads] [data-picture]").waitFor();
            page.locator("[data-uploads] input").fill("The shelf");
            page.locator("form[data-composer] [type=submit]").click();
            page.locator("article[data-post]:has-text('" + words + "') .pictures img")
                    .waitFor();
        }
    }

    @Test
    void bringsBackWhatTheBoardRefusesWithTheReason() {
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            window.setOffline(true);
            write(page, "x".repeat(20_001));
            window.setOffline(false);
            page.waitForFunction(
                    "() => document.querySelector('form[data-composer] [name=text]').value.length > 20000");
            assertThat(page.locator("#post-text-problem").textContent()).isNotBlank();
            page.waitForCondition(() -> page.locator("[data-waits]").count() == 0);
        }
    }

    @Test
    void waitsForItsWriterWhileSomebodyElseIsSignedIn() {
        String words = "Mine alone " + Given.coined();
        Caller other = Given.person(Staff.OTHER_ASSISTANT);
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            window.setOffline(true);
            write(page, words);
            signIn(window, other);
            window.setOffline(false);
            page.waitForTimeout(500); // for what must not happen
            go(page, "/feed/");
            PlaywrightAssertions.assertThat(page.locator("[data-waits]")).hasCount(0);
            assertThat(page.content()).doesNotContain(words);
            assertThat(posted(person, words)).isZero();
            signIn(window, person);
            go(page, "/feed/");
            waitUntilPosted(page, words);
            assertThat(posted(person, words)).isEqualTo(1);
            String by =
                    person
                            .get(Given.POSTS + "?limit=100")
                            .json()
                            .getJsonArray("items")
                            .getValuesAs(JsonObject.class)
                            .stream()
                            .filter(post -> post.getString("text").equals(words))
                            .map(post -> post.getJsonObject("author").getString("userName"))
                            .findFirst()
                            .orElseThrow();
            assertThat(by).isEqualTo(Staff.ASSISTANT);
        }
    }

    private static void signIn(BrowserContext window, Caller caller) {
        String[] cookie = caller.cookie().split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1])
                .setDomain("localhost")
                .setPath("/")
                .setHttpOnly(true)));
    }

    @Test
    void keepsNothingForTheNextWhoSignsIn() {
        try (BrowserContext window = browsers.offlineWindowOf(person, 390, 844)) {
            Page page = kept(window);
            assertThat((String) page.evaluate(KEPT_HERE)).contains("|" + Staff.ASSISTANT + "|", "/feed/offline");
            signIn(window, Given.person(Staff.OTHER_ASSISTANT));
            go(page, "/kudos/");
            page.waitForFunction(
                    "async () => !(await caches.keys()).some((name) => name.includes('|" + Staff.ASSISTANT + "|'))");
        }
    }

    @Test
    void keepsNothingAfterSigningOut() {
        Caller leaving = Given.signedInAs(Staff.ASSISTANT);
        try (BrowserContext window = browsers.offlineWindowOf(leaving, 1280, 900)) {
            Page page = kept(window);
            go(page, "/kudos/");
            page.locator("button[popovertarget=me]").click();
            page.locator("form[action$='/signout'] button").click();
            page.waitForURL("**/signin");
            assertThat((String) page.evaluate(KEPT_HERE)).doesNotContain("prikbord-kept");
        }
    }

    @Test
    void writesForNobodyButWhoIsMeant() {
        Answer answer = person.send(person.request(Given.POSTS)
                .header("Content-Type", "application/json")
                .header("Prikbord-Person", "1234567")
                .POST(BodyPublishers.ofString("{\"kind\":\"message\",\"text\":\"Not mine\"}")));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void canBeInstalledByItsNameInEachLanguage() {
        JsonObject manifest =
                Given.nobody().get("/feed/manifest.webmanifest?lang=nl").json();
        assertThat(manifest.getString("lang")).isEqualTo("nl");
        assertThat(manifest.getString("description")).contains("prikbord dat antwoord geeft");
        assertThat(manifest.getString("start_url")).startsWith(manifest.getString("scope"));
        for (JsonObject icon : manifest.getJsonArray("icons").getValuesAs(JsonObject.class)) {
            Answer drawn = Given.nobody().get(icon.getString("src"));
            assertThat(drawn.status()).isEqualTo(200);
            assertThat(drawn.header("Content-Type")).isEqualTo(icon.getString("type"));
        }
        assertThat(manifest.getJsonArray("icons").toString()).contains("192x192", "512x512", "maskable");
        Answer worker = Given.nobody().get("/feed/sw.js");
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.text()).contains("/feed/assets/js/keep.js?v=");
    }
}
