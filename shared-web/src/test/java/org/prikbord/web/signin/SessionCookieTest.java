package org.prikbord.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Settings;

class SessionCookieTest {
    private static String header(boolean https, Map<String, String> settings) {
        return new SessionCookie(new Settings(settings)).header(https, "value", Duration.ofHours(1));
    }

    @Test
    void isNeverReadByScriptsAndNeverSentFromAnotherSite() {
        assertThat(header(false, Map.of())).isEqualTo("prikbord=value; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax");
    }

    @Test
    void isSecureOnHttpsOrWhereTheSettingSaysSo() {
        assertThat(header(true, Map.of())).endsWith("; Secure");
        assertThat(header(false, Map.of("prikbord.cookie.secure", "true"))).endsWith("; Secure");
        assertThat(header(true, Map.of("prikbord.cookie.secure", "false"))).doesNotContain("Secure");
    }

    @Test
    void goesToAnotherSiteOnlyWhereTheSettingSaysSo() {
        assertThat(header(true, Map.of("prikbord.cookie.same-site", "None"))).contains("SameSite=None; Secure");
    }

    @Test
    void isFoundAmongTheServersOthers() {
        assertThat(SessionCookie.in("prikbord=a.b-c_d")).isEqualTo("a.b-c_d");
        assertThat(SessionCookie.in("JSESSIONID=1; prikbord=\"a.b\";x=2")).isEqualTo("a.b");
        assertThat(SessionCookie.in("one=1;prikbord=first; prikbord=second")).isEqualTo("first");
    }

    @Test
    void isNotTakenFromWhatOnlyLooksLikeIt() {
        assertThat(SessionCookie.in("")).isEmpty();
        assertThat(SessionCookie.in("prikbord=")).isEmpty();
        assertThat(SessionCookie.in("notprikbord=a; x=prikbord=b; prikbordx=c; PRIKBORD=d"))
                .isEmpty();
    }
}
