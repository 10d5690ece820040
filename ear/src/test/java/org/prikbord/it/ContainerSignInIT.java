package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.ServerRealm;
import org.prikbord.harness.Staff;

/** Signing in with the server's own realm behind it: its passwords count, and its groups give roles. */
class ContainerSignInIT {
    private static final String SESSION = "/feed/api/session";
    private static final String SECRET = "only the server knows";

    private static BoardProcess board;

    @BeforeAll
    static void startsWithARealm() {
        Path realm = new ServerRealm()
                .with(Staff.ASSISTANT, SECRET, "staff")
                .with(Staff.OTHER_ASSISTANT, SECRET, "staff", "deciders")
                .with(Staff.LEFT, SECRET, "staff")
                .with("stranger", SECRET, "staff")
                .written();
        Path people = Path.of(System.getProperty("it.root"), "ear/src/main/resources/sample/people.csv");
        board = BoardProcess.start(
                        BoardProcess.freePort(),
                        BoardProcess.temporaryFolder(),
                        "-Dprikbord.run.sample=false",
                        "-Dprikbord.run.realm=" + realm,
                        "-Dprikbord.sign-in=container",
                        "-Dprikbord.people.file=" + people,
                        "-Dprikbord.role.sponsor=group:deciders")
                .untilReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void ends() {
        board.terminate();
        board.exitCode(Duration.ofSeconds(15));
    }

    @Test
    void takesTheServersPasswordAndHoldsOnAllThreePortlets() {
        Caller person = signedIn(Staff.ASSISTANT);
        assertThat(person.get("/feed/api/posts").status()).isEqualTo(200);
        assertThat(person.get("/kudos/api/kudos").status()).isEqualTo(200);
        assertThat(person.get("/ideas/api/session").json().getString("userName"))
                .isEqualTo(Staff.ASSISTANT);
    }

    @Test
    void refusesAnyOtherPassword() {
        assertThat(tried(Staff.ASSISTANT, "prikbord").status()).isEqualTo(401);
        assertThat(tried(Staff.ASSISTANT, "").status()).isEqualTo(401);
    }

    @Test
    void refusesWhomTheServerKnowsAndTheCompanyDoesNotOrNotAnyMore() {
        assertThat(tried("stranger", SECRET).status()).isEqualTo(401);
        assertThat(tried(Staff.LEFT, SECRET).status()).isEqualTo(401);
    }

    @Test
    void givesTheRolesOfTheServersGroups() {
        assertThat(signedIn(Staff.OTHER_ASSISTANT)
                        .post("/ideas/api/challenges", Bodies.challenge("Who may?", -1, 14))
                        .status())
                .isEqualTo(201);
        assertThat(signedIn(Staff.ASSISTANT)
                        .post("/ideas/api/challenges", Bodies.challenge("Who may not?", -1, 14))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signsOut() {
        Answer out = signedIn(Staff.ASSISTANT).delete(SESSION);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("prikbord=;");
    }

    private static Answer tried(String userName, String password) {
        return Caller.nobodyAt(board.address()).post(SESSION, Bodies.signIn(userName, password));
    }

    private static Caller signedIn(String userName) {
        return Caller.signedInAt(board.address(), userName, SECRET);
    }
}
