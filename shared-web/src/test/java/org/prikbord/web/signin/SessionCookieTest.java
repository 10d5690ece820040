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
}
