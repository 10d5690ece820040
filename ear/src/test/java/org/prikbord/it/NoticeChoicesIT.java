package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Hearing less: many replies in one line, and none of what one does not want to hear. */
@ExtendWith(TestBoard.class)
class NoticeChoicesIT {
    private static final String CHOICES = "/feed/api/notices/choices";

    /** Reads Dutch; nobody else signs in as them, or they would hear of other things. */
    private final Caller author = Given.person("rdegroot3");

    private static String bell(Caller person) {
        return person.get("/feed/api/notices").text();
    }

    @Test
    void manyRepliesAreOneLineUntilSomebodySwitchesThemOff() {
        long post = Given.post(author, "Who is in?");
        Given.comment(Given.person(Staff.ASSISTANT), post, "I am");
        Given.comment(Given.person(Staff.OTHER_ASSISTANT), post, "Me, too");
        String last = "And me, " + Given.coined();
        Given.comment(Given.person(Staff.DUTCH_ASSISTANT), post, last);
        Wait.until(
                "the bell tells of it",
                Duration.ofSeconds(20),
                () -> bell(author).contains(last));
        assertThat(bell(author))
                .contains("en 2 anderen reageerden op je bericht")
                .doesNotContain("Me, too");
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(author, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/notices"));
            page.locator("a[href='/feed/notice-choices']").click();
            Locator replies = page.locator("[name=on][value=replies]");
            PlaywrightAssertions.assertThat(replies).isChecked();
            replies.uncheck();
            page.locator("#save").click();
            page.waitForURL("**/feed/notices");
            assertThat(page.content()).doesNotContain(last);
            page.navigate(Given.address("/feed/notice-choices"));
            assertThat(replies.isChecked()).isFalse();
            PlaywrightAssertions.assertThat(page.locator("[name=on][value=thanks]"))
                    .isChecked();
        }
        assertThat(author.get(CHOICES).text()).contains("replies");
        assertThat(bell(author)).doesNotContain(last);
        assertThat(choose().status()).isEqualTo(204);
        assertThat(bell(author)).contains(last);
        RefusalsIT.assertProblem(choose("announcements"), 400);
    }

    private Caller.Answer choose(String... off) {
        return author.put(
                CHOICES,
                Json.createObjectBuilder()
                        .add("off", Json.createArrayBuilder(List.of(off)))
                        .build());
    }
}
