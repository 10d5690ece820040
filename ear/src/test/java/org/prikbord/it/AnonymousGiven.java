package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Ideas without a name, made through the API; only their noon is made to come at once. */
final class AnonymousGiven {
    private AnonymousGiven() {}

    /** A challenge that takes ideas with and without a name now. */
    static long challenge(String title) {
        JsonObject body = Json.createObjectBuilder(Bodies.challenge(title, -1, 14))
                .add("anonymous", true)
                .build();
        return Given.created(Given.person(Staff.SPONSOR).post(Given.CHALLENGES, body));
    }

    static Answer propose(Caller by, long challenge, String title) {
        JsonObject body = Json.createObjectBuilder(Bodies.idea(title, "Ring when three people wait."))
                .add("anonymous", true)
                .build();
        return by.post(Given.ideas(challenge), body);
    }

    /** What a page keeps of an idea once its author chose to propose it under their name. */
    static JsonObject draft(String title, String text) {
        return Json.createObjectBuilder(Bodies.idea(title, text))
                .add("named", true)
                .add("version", 0)
                .build();
    }

    /** Lets all that wait in that challenge appear; there are so many ideas in it then. */
    static void appear(long challenge, int number) {
        TestBoard.running()
                .postgres()
                .write("update waiting_idea set due_at = now() where challenge_id = ?", challenge);
        Wait.until(
                "ideas without a name appear",
                Duration.ofSeconds(40),
                () -> TestBoard.running()
                                .postgres()
                                .number("select count(*) from idea where challenge_id = ?", challenge)
                        == number);
    }

    /** One idea of that title, which has appeared; gives its id. */
    static long idea(Caller by, String title) {
        long challenge = challenge("Without a name");
        assertThat(propose(by, challenge, title).status()).isEqualTo(201);
        appear(challenge, 1);
        return TestBoard.running().postgres().number("select id from idea where challenge_id = ?", challenge);
    }
}
