package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prikbord.it.RefusalsIT.assertProblem;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Signing in by a script, what the cookie opens, and everything that ends it. */
@ExtendWith(TestBoard.class)
class SignInIT {
    private static final String SESSION = "/feed/api/session";

    @Test
    void answersNoContentAndACookieThatScriptsCannotRead() {
        Answer answer = Given.nobody().post(SESSION, Bodies.signIn("rvos", "prikbord"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie"))
                .startsWith("prikbord=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/");
    }

    @Test
    void takesTheUserNameInAnyCase() {
        assertThat(Given.nobody()
                        .post(SESSION, Bodies.signIn(" RVos ", "prikbord"))
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/api/posts", "/ideas/api/challenges", "/kudos/api/kudos"})
    void holdsOnAllThreePortlets(String path) {
        assertThat(Given.person(Staff.ASSISTANT).get(path).status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPasswordInASentence() {
        Answer wrong = Given.nobody().post(SESSION, Bodies.signIn("sbakker", "password"));
        assertProblem(wrong, 401);
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        Answer dutch = Given.nobody().speaking("nl").post(SESSION, Bodies.signIn("sbakker", "password"));
        assertThat(dutch.json().getString("detail")).isNotEqualTo(wrong.json().getString("detail"));
    }

    @Test
    void doesNotTellWhetherAPersonExists() {
        Answer known = Given.nobody().post(SESSION, Bodies.signIn("ovisser", "wrong"));
        Answer unknown = Given.nobody().post(SESSION, Bodies.signIn("nobody-here", "wrong"));
        Answer left = Given.nobody().post(SESSION, Bodies.signIn(Staff.LEFT, "prikbord"));
        assertProblem(known, 401);
        assertProblem(unknown, 401);
        assertProblem(left, 401);
        assertThat(unknown.json().getString("detail"))
                .isEqualTo(known.json().getString("detail"))
                .isEqualTo(left.json().getString("detail"));
    }

    @Test
    void slowsDownGuessingAtAnAccount() {
        Answer answer = Given.nobody().post(SESSION, Bodies.signIn("jelamrani", "guess 0"));
        for (int i = 1; i < 30 && answer.status() == 401; i++) {
            answer = Given.nobody().post(SESSION, Bodies.signIn("jelamrani", "guess " + i));
        }
        assertProblem(answer, 429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        Answer right = Given.nobody().post(SESSION, Bodies.signIn("jelamrani", "prikbord"));
        assertProblem(right, 429);
    }

    @Test
    void signsOut() {
        Caller person = Given.signedInAs("zoneill");
        Answer out = person.delete(SESSION);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("prikbord=;").containsIgnoringCase("Max-Age=0");
    }

    @Test
    void refusesACookieThatSomebodyChanged() {
        String cookie = Given.person(Staff.ASSISTANT).cookie();
        for (int at : new int[] {"prikbord=".length(), cookie.length() / 2, cookie.length() - 2}) {
            char other = cookie.charAt(at) == '1' ? '2' : '1';
            String changed = cookie.substring(0, at) + other + cookie.substring(at + 1);
            assertThat(with(changed).status()).as(changed).isEqualTo(401);
        }
        for (String none : new String[] {"prikbord=", "prikbord=a.b.c.d.e", "prikbord=....", "prikbord=%00"}) {
            assertThat(with(none).status()).as(none).isEqualTo(401);
        }
    }

    private static Answer with(String cookie) {
        Caller nobody = Given.nobody();
        return nobody.send(nobody.request(Given.POSTS).header("Cookie", cookie).GET());
    }

    @Test
    void endsAtTheNextRequestOfWhoWasDeactivated() {
        Caller person = Given.signedInAs("lbos");
        assertThat(person.get(Given.POSTS).status()).isEqualTo(200);
        PeopleFile.upload(
                "employeeNumber,userName,givenName,familyName,department,active\n" + "10045,lbos,Lars,Bos,IT,false\n");
        assertThat(person.get(Given.POSTS).status()).isEqualTo(401);
        assertThat(person.get("/ideas/api/challenges").status()).isEqualTo(401);
        assertThat(Given.nobody()
                        .post(SESSION, Bodies.signIn("lbos", "prikbord"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void endsAllSignInsOfAPersonWhoAsksForIt() {
        Caller phone = Given.signedInAs("abos2");
        Caller shopTablet = Given.signedInAs("abos2");
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(phone, 390, 844)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/me"));
            page.locator("#out").click();
            page.waitForURL("**/signin**");
        }
        assertThat(phone.get(Given.POSTS).status()).isEqualTo(401);
        assertThat(shopTablet.get("/kudos/api/kudos").status()).isEqualTo(401);
        assertThat(Given.signedInAs("abos2").get(Given.POSTS).status()).isEqualTo(200);
    }
}
