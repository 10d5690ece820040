package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Being told by mail, through the server's own session and a mail server that comes up late. */
@ExtendWith(TestBoard.class)
class MailIT {
    private static final String MAIL = "/feed/api/notices/mail";

    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(TestBoard.MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    private static void choose(Caller person, String pace) {
        assertThat(person.put(MAIL, Json.createObjectBuilder().add("pace", pace).build())
                        .status())
                .isEqualTo(204);
    }

    private List<MimeMessage> about(String words) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> text(mail, 0).contains(words))
                .toList();
    }

    /** The plain text is the first part, the HTML the second. */
    private static String text(MimeMessage mail, int part) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(part)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void awaitNotice(Caller person, String words) {
        Wait.until(
                "the bell tells of it",
                Duration.ofSeconds(20),
                () -> person.get("/feed/api/notices").text().contains(words));
    }

    @Test
    void whatHappenedWhileTheMailServerWasDownComesOnceAndStopsWithOneClick() throws MessagingException {
        Caller author = Given.person(Staff.OTHER_COMMUNICATIONS);
        Caller other = Given.person(Staff.OTHER_ASSISTANT);
        choose(author, "at_once");
        long post = Given.post(author, "Who can swap " + Given.coined());
        String hidden = Given.coined();
        long gone = Given.post(author, "Soon gone " + Given.coined());
        Given.comment(other, gone, hidden);
        awaitNotice(author, hidden);
        TestBoard.running().postgres().write("update post set hidden_at = now() where id = ?", gone);
        String said = Given.coined();
        Given.comment(other, post, said);
        awaitNotice(author, said);
        mailServer.start();
        Wait.until("the mail comes", Duration.ofSeconds(90), () -> !about(said).isEmpty());
        MimeMessage mail = about(said).get(0);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        for (int part : new int[] {0, 1}) {
            assertThat(text(mail, part))
                    .contains("Dit gebeurde terwijl je weg was", TestBoard.MAIL_LINKS + "/feed/post?id=" + post)
                    .doesNotContain("<img", hidden);
        }
        Wait.pass(Duration.ofSeconds(7));
        assertThat(about(said)).as("sent once").hasSize(1);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s|[<>]", "");
        assertThat(stop).startsWith(TestBoard.MAIL_LINKS);
        String path = URI.create(stop).getPath();
        click(path.replaceAll("/[^/]*$", "/" + "x".repeat(43)));
        assertThat(author.get(MAIL).text()).contains("at_once");
        click(path);
        assertThat(author.get(MAIL).text()).contains("none");
    }

    /** As a mail program does for its reader, whom the board does not know. */
    private static void click(String path) {
        assertThat(Given.nobody().post(path, Json.createObjectBuilder().build()).status())
                .isEqualTo(204);
    }

    @Test
    void thePageKeepsWhatIsChosen() {
        Caller person = Given.person(Staff.ASSISTANT);
        assertThat(person.get(MAIL).text()).contains("daily");
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(person, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/notice-choices"));
            PlaywrightAssertions.assertThat(page.locator("[name=mail][value=daily]"))
                    .isChecked();
            page.locator("[name=mail][value=weekly]").check();
            page.locator("#save").click();
            page.waitForURL("**/feed/notices");
        }
        assertThat(person.get(MAIL).text()).contains("weekly");
        choose(person, "daily");
    }
}
