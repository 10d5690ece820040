package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Iterator;
import org.prikbord.model.base.Settings;
import org.prikbord.web.text.Pairs;

/** The cookie as a header; written by hand because not every server's cookies can say SameSite. */
@ApplicationScoped
public class SessionCookie {
    private final Settings settings;

    protected SessionCookie() {
        this(null);
    }

    @Inject
    public SessionCookie(Settings settings) {
        this.settings = settings;
    }

    /** The sealed ticket in a Cookie header, empty when there is none. */
    public static String in(String header) {
        return Pairs.find(header, Sessions.COOKIE, ';')
                .map(value -> value.replace("\"", ""))
                .orElse("");
    }

    /** The same of more than one header, as there may be where a browser sends its cookies one by one. */
    public static String in(Iterator<String> headers) {
        String sealed = "";
        while (sealed.isEmpty() && headers.hasNext()) {
            sealed = in(headers.next());
        }
        return sealed;
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
