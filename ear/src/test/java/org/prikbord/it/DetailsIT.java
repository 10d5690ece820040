package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What a challenge asks beside title and text goes wherever an idea goes. */
@ExtendWith(TestBoard.class)
class DetailsIT {
    private static final String SHOP = "In which shop was it tried?";
    private static Browsers browsers;

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Caller sponsor = Given.person(Staff.SPONSOR);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private static JsonObject charter(String title, String shop) {
        return Json.createObjectBuilder(Bodies.challenge(title, -1, 14))
                .add(
                        "details",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("label", shop)
                                        .add("needed", true))
                                .add(Json.createObjectBuilder().add("label", "").add("needed", false))
                                .add(Json.createObjectBuilder()
                                        .add("label", "Costs")
                                        .add("needed", false)))
                .build();
    }

    private long asked(String title) {
        return Given.created(sponsor.post(Given.CHALLENGES, charter(title, SHOP)));
    }

    private static JsonObject idea(String title, String shop) {
        return Json.createObjectBuilder(Bodies.idea(title, "Ring it."))
                .add("detail1", shop)
                .build();
    }

    @Test
    void isAskedShownChangedAndComparedWithWhatItWas() {
        long challenge = asked("What did you try?");
        try (BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/challenge?id=" + challenge));
            page.locator("#idea-title").fill("A bell by the door");
            page.locator("#idea-text").fill("It rings.");
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("#idea-detail1-problem:not(:empty)").waitFor();
            page.locator("#idea-detail1").fill("Utrecht, <b>Lange Elisabethstraat</b>");
            page.locator("form[data-propose] button[type=submit]").click();
            page.locator("[data-idea] h3 a:text-matches('A bell by')").click();
            page.waitForURL("**/ideas/idea?id=*");
            assertThat(page.locator(".detail").innerText()).contains(SHOP, "Utrecht");
            assertThat(page.locator(".detail").innerText()).doesNotContain("Costs");
            page.locator("a[href*='/ideas/edit']").click();
            assertThat(page.locator("#detail1").inputValue()).contains("Utrecht");
            PlaywrightAssertions.assertThat(page.locator("#detail2")).isHidden();
            page.locator("#detail1").fill("");
            page.locator("#save").click();
            page.locator("#detail1-problem:not(:empty)").waitFor();
            assertThat(page.locator("label[for=detail1]").innerText()).contains(SHOP);
            page.locator("#detail1").fill("Zwolle");
            page.locator("#detail3").fill("Nine euros");
            page.locator("#save").click();
            page.waitForURL("**/ideas/idea?id=*");
            assertThat(page.locator(".detail").innerText()).contains("Zwolle", "Costs", "Nine euros");
            page.locator("a[href*='/ideas/versions']").first().click();
            assertThat(page.locator(".changed").allInnerTexts().toString()).contains("Utrecht", "Zwolle", "Nine euros");
        }
    }

    @Test
    void goesAlongInExportPrintAndImport() {
        long challenge = asked("What goes along?");
        long idea = Given.created(person.post(Given.ideas(challenge), idea("A gong", "Zeist")));
        assertThat(person.post(Given.ideas(challenge), Bodies.idea("No shop", "None"))
                        .status())
                .isEqualTo(422);
        assertThat(person.get(Given.idea(idea)).text()).contains(SHOP, "Zeist");
        String csv =
                sponsor.get(Given.CHALLENGES + "/" + challenge + "/export.csv").text();
        assertThat(csv.lines().findFirst().orElseThrow()).contains(SHOP, "Costs");
        assertThat(csv).contains("Zeist");
        assertThat(person.get("/ideas/print?id=" + challenge).text()).contains(SHOP, "Zeist");
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.COMMUNICATIONS), 1280, 900)) {
            Page form = window.newPage();
            form.navigate(Given.address("/ideas/import?id=" + challenge));
            String file = "title,text," + SHOP + "\nA drum,Beat it,Breda\nA horn,Blow it,\n";
            choose(form, file);
            form.locator("#problems").waitFor();
            assertThat(form.locator("#problems").innerText()).contains(SHOP);
            choose(form, file.replace("Blow it,", "Blow it,Ede"));
            form.locator("#take").click();
            form.waitForURL("**/ideas/challenge?id=" + challenge + "**");
        }
        assertThat(person.get(Given.ideas(challenge)).text()).contains("Breda", "Ede");
    }

    private static void choose(Page form, String content) {
        form.setInputFiles("#file", new FilePayload("ideas.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        form.locator("#show").click();
    }

    @Test
    void isChangedOnlyWithAReasonOnceTheChallengeIsOpen() {
        long challenge = asked("What is promised?");
        long idea = Given.created(person.post(Given.ideas(challenge), idea("A whistle", "Meppel")));
        String path = Given.CHALLENGES + "/" + challenge;
        int version = sponsor.get(path).json().getInt("version");
        JsonObject renamed = Json.createObjectBuilder(charter("What is promised?", "Which town?"))
                .add("version", version)
                .build();
        assertThat(sponsor.put(path, renamed).status()).isEqualTo(422);
        JsonObject explained = Json.createObjectBuilder(renamed)
                .add("why", "A shop is not a town, said the shops.")
                .build();
        Answer changed = sponsor.put(path, explained);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(sponsor.get(path + "/changes").text()).contains("Which town?", SHOP);
        assertThat(person.get(Given.idea(idea)).text()).contains("Which town?", "Meppel");
        assertThat(sponsor.post(Given.CHALLENGES, charter("Twice?", "costs")).status())
                .isEqualTo(422);
        assertThat(sponsor.post(Given.CHALLENGES, charter("Long?", "x".repeat(61)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isChosenInTheFormOfTheCharter() {
        try (BrowserContext window = browsers.windowOf(sponsor, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/ideas/open"));
            page.locator("#title").fill("What shall we ask?");
            page.locator("[id='detail:0:label']").fill("For whom is it?");
            page.locator("[id='detail:0:needed']").check();
            page.locator("#save").click();
            page.waitForURL("**/ideas/challenge?id=*");
            assertThat(page.locator("dl.charter").innerText()).contains("For whom is it?", "needed");
            page.locator("a[href*='/ideas/open?id=']").click();
            PlaywrightAssertions.assertThat(page.locator("[id='detail:0:label']"))
                    .hasValue("For whom is it?");
            PlaywrightAssertions.assertThat(page.locator("[id='detail:0:needed']"))
                    .isChecked();
        }
    }
}
