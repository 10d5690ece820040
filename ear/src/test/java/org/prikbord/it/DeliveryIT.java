package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** From a decision to its proof: an owner, a promise that is late in public and then kept, money and a result. */
@ExtendWith(TestBoard.class)
class DeliveryIT {
    private static Browsers browsers;

    private final Caller sponsor = Given.person(Staff.SPONSOR);
    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller owner = Given.person(Staff.OTHER_ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private long chosen(String title) {
        long idea = Given.idea(author, Given.openChallenge("What shall we do first?"), title);
        assertThat(sponsor.put(Given.idea(idea) + "/decision", Bodies.decision("chosen", "It pays for itself."))
                        .status())
                .isEqualTo(200);
        return idea;
    }

    private static JsonObject owner(String userName) {
        return Json.createObjectBuilder().add("owner", userName).build();
    }

    @Test
    void aPromiseIsMadeLateInPublicAndKept() {
        long idea = chosen("A label printer in every shop");
        String page = Given.address("/ideas/delivery?id=" + idea);
        nameAnOwner(page);
        try (BrowserContext window = browsers.windowOf(owner, 390, 800)) {
            Page form = window.newPage();
            form.navigate(page);
            promiseForYesterday(form);
            assertThat(author.get("/ideas/idea?id=" + idea).text()).contains("Six printers", "one day late");
            keepTheOnlyPromise(form);
            form.locator("#spent").fill("310,50");
            form.locator("#paid").click();
            form.locator("main :text('€310.50 spent so far')").waitFor();
            form.locator("#figure").fill("14");
            form.locator("#words").fill("One season is no trend.");
            form.locator("#tell").click();
            form.locator("main :text('One season is no trend.')").waitFor();
        }
        assertThat(author.get("/ideas/idea?id=" + idea).text())
                .contains("All six are there", "19 → 14 minutes", "after 3 months")
                .doesNotContain("day late");
        try (BrowserContext window = browsers.windowOf(author, 1280, 900)) {
            JourneyIT.assertNoticed(window, "A label printer in every shop");
        }
    }

    private void nameAnOwner(String page) {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page form = window.newPage();
            form.navigate(page);
            form.locator("#owner").fill("nobody-of-that-name");
            form.locator("#name").click();
            form.locator("#owner-problem:not(:empty)").waitFor();
            form.locator("#owner").fill(Staff.OTHER_ASSISTANT);
            form.locator("#name").click();
            form.locator("#vow").waitFor();
        }
    }

    private static void promiseForYesterday(Page form) {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1);
        form.locator("#title").fill("Six printers");
        form.locator("#due").fill(yesterday.toString());
        form.locator("#vow").click();
        form.locator("#kept").waitFor();
    }

    private static void keepTheOnlyPromise(Page form) {
        form.locator("#note").fill("All six are there");
        form.locator("#kept").click();
        form.locator("#kept").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void isToldByItsOwnerAndWhoAnswersAndByNobodyElse() {
        long idea = chosen("To be told");
        String delivery = Given.idea(idea) + "/delivery";
        assertThat(author.put(delivery, owner(Staff.OTHER_ASSISTANT)).status()).isEqualTo(403);
        assertThat(author.get(delivery).status()).isEqualTo(404);
        assertThat(sponsor.put(delivery, owner(Staff.OTHER_ASSISTANT)).status()).isEqualTo(200);
        JsonObject milestone = Json.createObjectBuilder()
                .add("title", "Soon")
                .add("due", "2030-01-01")
                .build();
        JsonObject spent =
                Json.createObjectBuilder().add("spent", 100).add("version", 0).build();
        JsonObject result =
                Json.createObjectBuilder().add("months", 3).add("figure", 14).build();
        assertThat(author.post(delivery + "/milestones", milestone).status()).isEqualTo(403);
        assertThat(author.put(delivery + "/spent", spent).status()).isEqualTo(403);
        assertThat(author.post(delivery + "/measurements", result).status()).isEqualTo(403);
        assertThat(author.get("/ideas/delivery?id=" + idea).status()).isEqualTo(404);
        assertThat(owner.post(delivery + "/milestones", milestone).status()).isEqualTo(200);
        assertThat(owner.put(delivery, owner(Staff.ASSISTANT)).status()).isEqualTo(403);
        assertThat(owner.get(delivery).json().getJsonArray("milestones")).hasSize(1);
        assertThat(author.get(delivery).json().getJsonObject("owner").getString("userName"))
                .isEqualTo(Staff.OTHER_ASSISTANT);
    }
}
