package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Taking away what one wrote, and bringing it back. */
@ExtendWith(TestBoard.class)
class RemovalIT {
    private static Browsers browsers;

    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);
    private final String words = "Written too soon, " + Given.coined();

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static Answer back(Caller by, String what) {
        return by.post(what + "/back", JsonValue.EMPTY_JSON_OBJECT.asJsonObject());
    }

    @Test
    void aPostIsGoneForEverybodyAndBackWithOnePress() {
        long post = Given.post(words);
        String address = Given.POSTS + "/" + post;
        try (BrowserContext window = browsers.windowOf(author, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/remove?id=" + post));
            page.locator("#yes").click();
            page.waitForURL("**/feed/?removed=" + post);
            page.locator("body[data-ready]").waitFor();
            for (Caller anybody : new Caller[] {author, other, lotte}) {
                assertThat(anybody.get(address).status()).isEqualTo(404);
                assertThat(anybody.get("/feed/").text()).doesNotContain(words);
                assertThat(anybody.get("/feed/edit?id=" + post).status()).isEqualTo(404);
                assertThat(anybody.get(Given.comments(post)).status()).isEqualTo(404);
            }
            RefusalsIT.assertProblem(other.post("/ideas/api/reports", Bodies.report("post", post, "Gone?")), 404);
            RefusalsIT.assertProblem(back(other, address), 404);
            page.locator("[data-send='POST'][data-to$='/back']").click();
            page.waitForURL("**/feed/post?id=" + post);
        }
        assertThat(other.get("/feed/").text()).contains(words);
        RefusalsIT.assertProblem(back(author, address), 404);
    }

    @Test
    void whatTheDeskHadToDoWithIsGoneForGood() {
        long post = Given.post(words);
        Given.report(other, "post", post);
        assertThat(author.delete(Given.POSTS + "/" + post).status()).isEqualTo(204);
        RefusalsIT.assertProblem(back(author, Given.POSTS + "/" + post), 404);
    }

    @Test
    void aCommentGoesAndComesBackWhereItStood() {
        long post = Given.post(words);
        long comment = Given.comment(author, post, "Never mind, " + words);
        String address = Given.comments(post) + "/" + comment;
        try (BrowserContext window = browsers.windowOf(author, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + post));
            page.locator("body[data-ready]").waitFor();
            Locator item = page.locator("[data-comment='" + comment + "']");
            item.locator("[data-remove]").click();
            page.waitForCondition(() -> !other.get(Given.comments(post)).text().contains("Never mind"));
            PlaywrightAssertions.assertThat(item.locator(":scope > .words")).isHidden();
            item.locator("button:has-text('Undo')").click();
            page.waitForCondition(() -> other.get(Given.comments(post)).text().contains("Never mind"));
            PlaywrightAssertions.assertThat(item.locator(":scope > .words")).isVisible();
        }
        assertThat(other.get("/feed/post?id=" + post).text()).doesNotContain("data-remove=\"" + comment);
        RefusalsIT.assertProblem(other.delete(address), 403);
        assertThat(lotte.delete(address).json().getBoolean("undo")).isTrue();
        RefusalsIT.assertProblem(lotte.delete(address), 404);
        // what communications took away does not come back by its author
        RefusalsIT.assertProblem(back(other, address), 404);
        RefusalsIT.assertProblem(back(author, address), 403);
        assertThat(back(lotte, address).status()).isEqualTo(204);
        Given.report(other, "comment", comment);
        assertThat(author.delete(address).json().getBoolean("undo")).isFalse();
        RefusalsIT.assertProblem(back(author, address), 403);
    }
}
