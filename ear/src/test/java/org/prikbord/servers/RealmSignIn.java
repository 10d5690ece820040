package org.prikbord.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Signing in with the password of the server's own realm, whose groups give roles. */
final class RealmSignIn {
    private static final String SESSION = "/feed/api/session";

    private final URI board;
    private final String userName;
    private final String password;

    RealmSignIn(URI board, String userName, String password) {
        this.board = board;
        this.userName = userName;
        this.password = password;
    }

    void all(Steps steps) {
        steps.step(
                "realm: a wrong password is refused",
                () -> assertThat(status(userName, "prikbord")).isEqualTo(401));
        steps.step(
                "realm: whom the realm does not know is refused",
                () -> assertThat(status(Staff.OTHER_ASSISTANT, password)).isEqualTo(401));
        steps.step("realm: the realm's password opens all three portlets", () -> {
            Caller person = Caller.signedInAt(board, userName, password);
            for (String path : new String[] {"/feed/api/posts", "/ideas/api/challenges", "/kudos/api/kudos"}) {
                assertThat(person.get(path).status()).as(path).isEqualTo(200);
            }
        });
        steps.step("realm: the group gives the role of a sponsor", () -> {
            Answer opened = Caller.signedInAt(board, userName, password)
                    .post("/ideas/api/challenges", Bodies.challenge("By its group", 0, 9));
            assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        });
    }

    private int status(String who, String with) {
        return Caller.nobodyAt(board).post(SESSION, Bodies.signIn(who, with)).status();
    }
}
