package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Sharing a post with others: the limits of what is shared stay, and it says what that says today. */
@ExtendWith(TestBoard.class)
class ShareIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SHARED = "Shared. This is how others see it now.";

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller sharer = Given.person(Staff.OTHER_ASSISTANT);

    private static JsonObject words(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    static long shared(Caller by, long post, String text) {
        return Given.created(by.post(Given.POSTS + "/" + post + "/shares", words(text)));
    }

    @Test
    void isSharedFromTheFeedWithATeamAndWhoWroteItHearsOfIt() {
        String word = Given.coined();
        long post = Given.post(author, "The gate opens again " + word);
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(sharer, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            page.locator("body[data-ready]").waitFor();
            page.locator("#post-" + post + " a[href='/feed/share?id=" + post + "']")
                    .click();
            page.locator("body[data-ready]").waitFor();
            assertThat(page.locator("[data-shared='" + post + "'] .shared-words"))
                    .containsText(word);
            Locator reach = page.locator("[data-reach]");
            assertThat(reach).containsText("reaches");
            String all = reach.innerText();
            page.locator("#share-for").selectOption(new SelectOption().setLabel("Store Amsterdam Centre"));
            assertThat(reach).not().hasText(all);
            page.locator("form[data-share] [name=text]").fill("Good to know, " + word);
            page.locator("form[data-share] [type=submit]").click();
            page.waitForURL("**/feed/post?id=*");
            page.locator("body[data-ready]").waitFor();
            saysSoToTheSharerAlone(page);
            assertThat(page.locator(".post .for-teams")).isVisible();
            Locator card = page.locator(".post [data-shared='" + post + "']");
            assertThat(card).containsText("The gate opens again");
            card.locator("a.link").click();
            page.waitForURL("**/feed/post?id=" + post);
        }
        Wait.until(
                "who wrote it is told",
                SOON,
                () -> author.get("/feed/api/notices")
                        .text()
                        .contains("shared your post “The gate opens again " + word + "” with Store Amsterdam Centre"));
    }

    private void saysSoToTheSharerAlone(Page page) {
        assertThat(page.locator(".say:has-text('" + SHARED + "')")).isVisible();
        assertThat(page.locator("[data-say]")).hasText(SHARED);
        assertThat(author.get(page.url().replaceFirst("^https?://[^/]+", "")).text())
                .as("who is sent the address has shared nothing")
                .doesNotContain(SHARED);
    }

    @Test
    void saysWhatItSaysTodayAndNothingOnceItIsGone() {
        String word = "q" + Given.coined();
        long post = Given.post(author, "At first " + word);
        long share = shared(sharer, post, "");
        JsonObject other = Json.createObjectBuilder(Bodies.comment("By now " + word))
                .add("version", 0)
                .build();
        assertThat(author.put(Given.POSTS + "/" + post, other).status()).isEqualTo(200);
        String page = sharer.get("/feed/post?id=" + share).text();
        assertThat(page).contains("By now " + word).doesNotContain("At first");
        JsonObject json = sharer.get(Given.POSTS + "/" + share).json();
        assertThat(json.getJsonNumber("sharedId").longValue()).isEqualTo(post);
        assertThat(json.getJsonObject("shared").getString("text")).isEqualTo("By now " + word);
        assertThat(author.delete(Given.POSTS + "/" + post).status()).isEqualTo(204);
        assertThat(sharer.get("/feed/post?id=" + share).text())
                .contains("not there any more")
                .doesNotContain(word);
        assertThat(sharer.get(Given.POSTS + "/" + share).text()).doesNotContain(word);
        Wait.until("the feed says so", SOON, () -> !sharer.get("/feed/").text().contains(word));
        assertThat(sharer.get("/feed/").text()).contains("id=\"post-" + share + "\"");
        assertThat(sharer.get("/feed/share?id=" + share).status()).isEqualTo(404);
    }

    @Test
    void sharingAShareSharesWhatThatSharesAndADoubleClickIsOne() {
        long post = Given.post(author, "Once more " + Given.coined());
        long share = shared(sharer, post, "First");
        String key = UUID.randomUUID().toString();
        String place = Given.POSTS + "/" + share + "/shares";
        long second = Given.created(author.post(place, words("Second"), key));
        assertThat(Given.created(author.post(place, words("Second"), key))).isEqualTo(second);
        JsonObject json = sharer.get(Given.POSTS + "/" + second).json();
        assertThat(json.getJsonNumber("sharedId").longValue()).isEqualTo(post);
        JsonObject edited =
                Json.createObjectBuilder(words("")).add("version", 0).build();
        assertThat(author.put(Given.POSTS + "/" + second, edited).status())
                .as("a share need not say anything")
                .isEqualTo(200);
        JsonObject elsewhere = Json.createObjectBuilder(words("x"))
                .add("audience", Json.createArrayBuilder().add(987654321L))
                .build();
        assertThat(sharer.post(Given.POSTS + "/" + post + "/shares", elsewhere).status())
                .isEqualTo(422);
    }
}
