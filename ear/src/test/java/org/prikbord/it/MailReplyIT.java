package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Answering a mail about a post: from the address in the mail to the comment, and all that must not become one. */
@ExtendWith(TestBoard.class)
class MailReplyIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(TestBoard.MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(TestBoard.MAILBOX_PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private final Caller author = Given.person(Staff.OTHER_COMMUNICATIONS);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);
    private GreenMailUser mailbox;
    private long post;
    private String home;
    private String address;

    /** Somebody wrote under the author's post, who is told by mail and may answer it. */
    @BeforeEach
    void tellsTheAuthorByMail() throws MessagingException {
        server.start();
        mailbox = server.setUser(TestBoard.MAILBOX, "prikbord", "prikbord");
        seesAllThatWas();
        assertThat(author.put(
                                "/feed/api/notices/mail",
                                Json.createObjectBuilder()
                                        .add("pace", "at_once")
                                        .build())
                        .status())
                .isEqualTo(204);
        post = Given.post(author, "Who can swap " + Given.coined());
        String said = Given.coined();
        Given.comment(other, post, said);
        Wait.until(
                "the author is told by mail",
                Duration.ofSeconds(90),
                () -> !sent(said).isEmpty());
        MimeMessage mail = sent(said).get(0);
        home = mail.getAllRecipients()[0].toString();
        address = mail.getReplyTo()[0].toString();
        assertThat(address).startsWith("reply+").endsWith("@board.example.com");
        assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
        assertThat(text(mail)).contains("Je kunt deze mail beantwoorden");
    }

    /** Or the mail would tell of more than the one post that it can be answered for. */
    private void seesAllThatWas() {
        long latest = TestBoard.running().postgres().number("select max(id) from notice");
        assertThat(author.post(
                                "/feed/api/notices/seen",
                                Json.createObjectBuilder().add("upTo", latest).build())
                        .status())
                .isEqualTo(204);
    }

    @AfterEach
    void stops() {
        server.stop();
        author.put(
                "/feed/api/notices/mail",
                Json.createObjectBuilder().add("pace", "daily").build());
    }

    private List<MimeMessage> sent(String words) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> text(mail).contains(words))
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent() instanceof MimeMultipart parts
                    ? parts.getBodyPart(0).getContent().toString()
                    : mail.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MimeMessage answer(String from, String to, String words) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Re: Who can swap?");
        mail.setText(words, "UTF-8");
        mail.saveChanges();
        return mail;
    }

    /** They are in the mailbox, and gone from it once it was looked at. */
    private void arrive(List<MimeMessage> mails) {
        mails.forEach(mailbox::deliver);
        Wait.until("the mailbox is emptied", SOON, () -> inbox() == 0);
    }

    private void arrives(MimeMessage mail) {
        arrive(List.of(mail));
    }

    private int inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> comments() {
        return other.get(Given.comments(post)).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(comment -> comment.getString("text"))
                .toList();
    }

    @Test
    void becomesACommentOnceWithoutWhatIsQuoted() throws MessagingException {
        String words = "I can, till six. " + Given.coined();
        MimeMessage mail = answer(home, address.toUpperCase(Locale.ROOT), "");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(words + "\n\nOp ma 23 nov 2026 om 09:12 schreef Prikbord:\n> Who can swap?\n", "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setText("attached words", "UTF-8");
        file.setFileName("note.txt");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        mail.setContent(new MimeMultipart(plain, file));
        mail.saveChanges();
        arrives(mail);
        assertThat(comments()).hasSize(2).last().isEqualTo(words);
        JsonObject comment =
                other.get(Given.comments(post)).json().getJsonArray("items").getJsonObject(1);
        assertThat(comment.getJsonObject("author").getString("userName")).isEqualTo(Staff.OTHER_COMMUNICATIONS);
        arrives(mail);
        assertThat(comments()).as("the same mail again").hasSize(2);
        assertThat(TestBoard.running().postgres().number("select count(*) from comment where text = ?", words))
                .isEqualTo(1);
    }

    @Test
    void isNothingForWhoIsSomebodyElseOrForProgramsOrForAnAddressThatWasMadeUp() throws MessagingException {
        String words = "Not mine " + Given.coined();
        String forged = address.replaceFirst("[0-9a-f]@", "g@");
        String otherPost = address.replaceFirst("\\+(\\w+)-\\w+-", "+$1-1-");
        List<MimeMessage> mails = new ArrayList<>(List.of(
                answer(home, forged, words),
                answer(home, otherPost, words),
                answer("somebody@elsewhere.example.com", address, words)));
        for (String header : List.of("Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>")) {
            MimeMessage automatic = answer(home, address, words);
            automatic.setHeader(header.split(": ")[0], header.split(": ")[1]);
            mails.add(automatic);
        }
        int before = server.getReceivedMessages().length;
        arrive(mails);
        assertThat(comments()).hasSize(1);
        List<MimeMessage> regrets = sent("ander adres");
        assertThat(regrets).hasSize(1);
        assertThat(regrets.get(0).getAllRecipients()[0]).hasToString(home);
        assertThat(regrets.get(0).getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(text(regrets.get(0))).doesNotContain(words);
        assertThat(server.getReceivedMessages().length)
                .as("nobody else is told")
                .isEqualTo(before + 1);
    }

    @Test
    void saysWhyWhereItCannotBe() throws MessagingException {
        String words = "Too much " + Given.coined() + " " + "word ".repeat(3_000);
        arrive(List.of(answer(home, address, words), answer(home, address, "> quoted alone")));
        assertThat(sent("Je schreef:")).hasSize(1);
        assertThat(sent("geen woorden van jezelf")).hasSize(1);
        Caller keeper = Given.person(Staff.COMMUNICATIONS);
        assertThat(keeper.delete(Given.POSTS + "/" + post).status()).isEqualTo(204);
        arrives(answer(home, address, "Is it gone?"));
        assertThat(sent("is er voor jou niet meer")).hasSize(1);
        assertThat(TestBoard.running().postgres().number("select count(*) from comment where post_id = ?", post))
                .isEqualTo(1);
    }
}
