package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** The reactions that the board offers by its settings, and those that it does no longer. */
@ExtendWith(TestBoard.class)
class ReactionsIT {
    private final Caller assistant = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private final long post = Given.post("To react to " + Given.coined());
    private final String place = Given.POSTS + "/" + post + "/reactions/";

    /** As one gave it when the board still offered it. */
    private void laughed() {
        TestBoard.running()
                .postgres()
                .write(
                        "insert into reaction (post_id, person_id, kind, created_at)"
                                + " select ?, id, 'laugh', now() from person where user_name = ?",
                        post,
                        Staff.ASSISTANT);
    }

    @Test
    void refusesWhatTheBoardDoesNotOfferAndSaysWhatItDoes() {
        Answer refused = other.put(place + "laugh", JsonValue.EMPTY_JSON_OBJECT);
        RefusalsIT.assertProblem(refused, 422);
        assertThat(refused.text()).contains("heart, useful, metoo, thanks");
        assertThat(other.get(Given.POSTS + "/" + post).json().getJsonObject("reactions"))
                .containsOnlyKeys(TestBoard.REACTIONS.split(","));
    }

    @Test
    void countsWhatIsOfferedNoLongerAndLetsWhoGaveItTakeItBack() {
        laughed();
        String address = Given.address("/feed/post?id=" + post);
        try (Browsers browsers = Browsers.open();
                BrowserContext mine = browsers.windowOf(assistant, 320, 800);
                BrowserContext theirs = browsers.windowOf(other, 1280, 800)) {
            Page page = theirs.newPage();
            page.navigate(address);
            page.locator("body[data-ready]").waitFor();
            Locator former = page.locator("#post-" + post + " [data-react='laugh']");
            assertThat(former).hasAttribute("aria-disabled", "true");
            assertThat(former).hasAttribute("title", "Made me laugh, no longer offered");
            former.focus();
            page.keyboard().press("Enter");
            page.locator("#post-" + post + " [data-react='thanks']").click();
            assertThat(page.locator("#post-" + post + " [data-react='thanks'] [data-count]"))
                    .hasText("1");
            assertThat(former.locator("[data-count]")).hasText("1");
            page = mine.newPage();
            page.navigate(address);
            page.locator("body[data-ready]").waitFor();
            former = page.locator("#post-" + post + " [data-react='laugh'][aria-pressed='true']");
            former.click();
            former = page.locator("#post-" + post + " [data-react='laugh'][aria-disabled='true']");
            assertThat(former.locator("[data-count]")).hasText("");
            page.waitForCondition(() -> !assistant
                    .get(Given.POSTS + "/" + post)
                    .json()
                    .getJsonObject("reactions")
                    .containsKey("laugh"));
        }
        assertThat(assistant
                        .get(Given.POSTS + "/" + post)
                        .json()
                        .getJsonObject("reactions")
                        .getInt("thanks"))
                .isEqualTo(1);
    }
}
