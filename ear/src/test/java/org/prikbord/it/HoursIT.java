package org.prikbord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Choosing in which hours mail may come: what happens outside of them waits, and comes once. */
@ExtendWith(TestBoard.class)
class HoursIT {
    private static final String OTHER = Staff.FRENCH_ASSISTANT;
    private static final String HOURS = "/feed/api/notices/hours";
    private static final String[] ALL = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    private static final String PACE = "/feed/api/notices/mail";

    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(TestBoard.MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Caller person = Given.person(Staff.OTHER_COMMUNICATIONS);
    private final Caller other = Given.person(OTHER);

    @AfterEach
    void goesOnAsBefore() {
        mailServer.stop();
        person.delete(HOURS);
        other.delete(HOURS);
        person.put(PACE, pace("daily"));
        other.put(PACE, pace("daily"));
    }

    private static JsonObject pace(String key) {
        return Json.createObjectBuilder().add("pace", key).build();
    }

    private static JsonObject hours(int from, int until, String... days) {
        return Json.createObjectBuilder()
                .add("from", from)
                .add("until", until)
                .add("days", Json.createArrayBuilder(List.of(days)))
                .build();
    }

    private long mailsWith(String word) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return ((MimeMultipart) mail.getContent())
                                .getBodyPart(0)
                                .getContent()
                                .toString()
                                .contains(word);
                    } catch (IOException | MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .count();
    }

    @Test
    void whatHappensInQuietHoursWaitsAndComesOnce() {
        mailServer.start();
        for (Caller one : List.of(person, other)) {
            assertThat(one.put(PACE, pace("at_once")).status()).isEqualTo(204);
        }
        int later = (LocalTime.now(ZoneId.of("Europe/Amsterdam")).getHour() + 3) % 24;
        assertThat(person.put(HOURS, hours(later, later + 1, ALL)).status()).isEqualTo(204);
        long post = Given.post(person, "Who is in? " + Given.coined());
        String said = Given.coined();
        Given.comment(Given.person(Staff.OTHER_ASSISTANT), post, said);
        Wait.until(
                "the bell tells of it",
                Duration.ofSeconds(20),
                () -> person.get("/feed/api/notices").text().contains(said));
        assertThat(person.get("/feed/api/notices").json().getBoolean("quiet")).isTrue();
        othersAreTold();
        assertThat(mailsWith(said)).as("it is quiet").isZero();
        assertThat(person.put(HOURS, hours(0, 24, ALL)).status()).isEqualTo(204);
        Wait.until("the mail comes", Duration.ofSeconds(90), () -> mailsWith(said) > 0);
        othersAreTold();
        assertThat(mailsWith(said)).as("once").isEqualTo(1);
    }

    /** Of two things, one after the other: between their mails everybody has had their turn. */
    private void othersAreTold() {
        Caller sender = Given.person(Staff.OTHER_ASSISTANT);
        long post = Given.post(other, "Who else? " + Given.coined());
        for (int i = 0; i < 2; i++) {
            // begins anew, and so waits for nothing to go along
            assertThat(other.put(HOURS, hours(0, 24, ALL)).status()).isEqualTo(204);
            String said = Given.coined();
            Given.comment(sender, post, said);
            Wait.until("others are told", Duration.ofSeconds(90), () -> mailsWith(said) > 0 && hasHadTheirTurn());
        }
    }

    /** The mail is there before the board has noted that it is. */
    private static boolean hasHadTheirTurn() {
        return TestBoard.running()
                        .postgres()
                        .number(
                                "select count(*) from mail_turn t join person p on p.id = t.person_id"
                                        + " where p.user_name = ? and t.next_at > now()",
                                OTHER)
                > 0;
    }

    @Test
    void thePageKeepsANightAndExplainsWhyItTakesNoDaysAtAll() {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/notice-choices"));
            page.locator("body[data-ready]").waitFor();
            assertThat(page.locator("#hours")).isHidden();
            page.locator("label:has([name=hours][value=own])").click();
            page.locator("#hours-from").selectOption("22");
            page.locator("#hours-until").selectOption("6");
            for (String day : ALL) {
                page.locator("[name=day][value=" + day + "]").uncheck();
            }
            page.locator("#save").click();
            page.locator("#hours-problem:not(:empty)").waitFor();
            assertThat(page.locator("#hours-problem")).containsText("minstens één dag");
            assertThat(page.locator("#hours-from")).hasValue("22");
            page.locator("[name=day][value=fri]").check();
            page.locator("#save").click();
            page.waitForURL("**/feed/notices");
        }
        JsonObject kept = person.get(HOURS).json();
        assertThat(kept.getInt("from")).isEqualTo(22);
        assertThat(kept.getInt("until")).isEqualTo(6);
        assertThat(kept.getJsonArray("days").toString()).isEqualTo("[\"fri\"]");
        assertThat(kept.getBoolean("own")).isTrue();
        RefusalsIT.assertProblem(person.put(HOURS, hours(9, 17)), 422);
        RefusalsIT.assertProblem(person.put(HOURS, hours(9, 9, "mon")), 422);
        RefusalsIT.assertProblem(person.put(HOURS, hours(9, 17, "day")), 400);
        assertThat(person.delete(HOURS).status()).isEqualTo(204);
        assertThat(person.get(HOURS).json().getBoolean("own")).isFalse();
    }
}
