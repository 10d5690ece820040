package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.base.Settings;

/** The cookie as a header; written by hand because not every server's cookies can say SameSite. */
@ApplicationScoped
public class SessionCookie {
    private static final Pattern VALUE = Pattern.compile("(?:^|;\\s*)" + Sessions.COOKIE + "=\"?([^;\"\\s]+)");

    private final Settings settings;

    protected SessionCookie() {
        this(null);
    }

    @Inject
    public SessionCookie(Settings settings) {
        this.settings = settings;
    }

    /**
     * The sealed ticket in a Cookie header, empty when there is none. For requests that must cost next to nothing: a
     * server's own cookies are all read and copied for whoever asks for one of them.
     */
    public static String in(String header) {
        Matcher value = VALUE.matcher(header);
        return value.find() ? value.group(1) : "";
    }

    /** Gives the browser a sealed ticket. */
    public void set(HttpServletRequest request, HttpServletResponse response, String sealed) {
        response.addHeader("Set-Cookie", header(request.isSecure(), sealed, settings.session()));
    }

    /** Takes it back. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", header(request.isSecure(), "", Duration.ZERO));
    }

    String header(boolean https, String value, Duration age) {
        boolean secure = "auto".equals(settings.cookieSecure()) ? https : Boolean.parseBoolean(settings.cookieSecure());
        return Sessions.COOKIE + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite="
                + settings.cookieSameSite() + (secure ? "; Secure" : "");
    }
}
