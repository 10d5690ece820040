package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The doors that are no addresses of the feed: mail, and the file of what is one's own; and a question without a name. */
@ExtendWith(TestBoard.class)
class DoorsAsideIT {
    private static final String MEMBER = Staff.OTHER_COMMUNICATIONS;

    private final Caller maker = Given.person(Staff.ASSISTANT);
    private final Caller member = Given.person(MEMBER);
    private final String word = "q" + Given.coined();

    /** A post for a hidden circle that names a member of it, who keeps and follows it. */
    private long post(long circle) {
        maker.post(
                "/feed/api/circles/" + circle + "/members",
                Json.createObjectBuilder()
                        .add("to", Json.createArrayBuilder().add(MEMBER))
                        .build());
        long post = Given.created(maker.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.message(word + " for @" + MEMBER))
                        .add("audience", Json.createArrayBuilder().add(circle))
                        .build()));
        Wait.until("the member is told", Duration.ofSeconds(30), () -> told(word));
        member.put(Given.POSTS + "/" + post + "/saved", JsonValue.EMPTY_JSON_OBJECT);
        member.put("/feed/api/attention/follow/post/" + post, JsonValue.EMPTY_JSON_OBJECT);
        return post;
    }

    private boolean told(String words) {
        return member.get("/feed/api/notices").text().contains(words);
    }

    @Test
    void noMailTellsWhoHasLeftMeanwhile() {
        member.put(
                "/feed/api/notices/mail",
                Json.createObjectBuilder().add("pace", "at_once").build());
        long circle = CircleIT.made(maker, word, "hidden");
        post(circle);
        member.delete("/feed/api/circles/" + circle + "/members/me");
        String control = "q" + Given.coined();
        Given.comment(maker, Given.post(member, "Who can swap?"), control);
        Wait.until("the control is told", Duration.ofSeconds(30), () -> told(control));
        GreenMail server = new GreenMail(new ServerSetup(TestBoard.MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Wait.until(
                    "the control comes by mail",
                    Duration.ofSeconds(90),
                    () -> mails(server).stream().anyMatch(mail -> mail.contains(control)));
            assertThat(mails(server)).noneMatch(mail -> mail.contains(word));
        } finally {
            server.stop();
            member.put(
                    "/feed/api/notices/mail",
                    Json.createObjectBuilder().add("pace", "daily").build());
        }
    }

    private static List<String> mails(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(DoorsAsideIT::text)
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject()
                    + (mail.getContent() instanceof MimeMultipart parts
                            ? parts.getBodyPart(0).getContent().toString()
                            : mail.getContent().toString());
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void theFileOfWhatIsOnesOwnHoldsNothingOfWhatOneHasLeft() throws IOException, InterruptedException {
        long circle = CircleIT.made(maker, word, "hidden");
        post(circle);
        String mine = "q" + Given.coined();
        Given.post(member, mine);
        member.delete("/feed/api/circles/" + circle + "/members/me");
        TestBoard.running().postgres().write("delete from data_taken");
        for (byte[] file : OwnDataIT.taken(member).values()) {
            assertThat(OwnDataIT.text(file)).doesNotContain(word);
        }
        TestBoard.running().postgres().write("delete from data_taken");
        assertThat(OwnDataIT.text(OwnDataIT.taken(member).get("data.json"))).contains(mine);
    }

    @Test
    void aQuestionWithoutANameNamesNobodyToAnybody() {
        long show = ShowIT.announced("Nameless " + word);
        Somebody asker = Somebody.alone();
        Caller asking = Given.person(asker.userName());
        asking.get("/feed/show?id=" + show);
        var before = asker.mentions();
        JsonObject question = Json.createObjectBuilder()
                .add("words", word + "?")
                .add("named", false)
                .build();
        assertThat(asking.post("/feed/api/shows/" + show + "/questions", question)
                        .status())
                .isEqualTo(204);
        assertThat(asker.mentions()).as("what the database says of them").isEqualTo(before);
        for (Caller anybody : List.of(
                Given.person(Staff.COMMUNICATIONS), Given.person(Staff.ADMINISTRATOR), Given.person(Staff.SPONSOR))) {
            for (String door : List.of("/feed/api/shows/" + show, "/feed/show?id=" + show)) {
                assertThat(anybody.get(door).text())
                        .as(door)
                        .contains(word + "?")
                        .doesNotContain(asker.userName(), asker.name());
            }
        }
    }
}
