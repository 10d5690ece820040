package org.prikbord.web.embed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The parts of a portlet that are treated differently from the first filter on. */
public enum Part {
    PAGE,
    WIDGET,
    API,
    ASSETS,
    LIVE,
    /** What machines ask that watch over the board: <code>/health</code> and <code>/metrics</code>. */
    WATCH;

    /** Its name in figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that answers this request. */
    public static Part of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.equals("/api")) {
            return API;
        }
        if (path.startsWith("/assets/") || path.equals("/embed.js") || isOfApp(path)) {
            return ASSETS;
        }
        if (path.equals("/live")) {
            return LIVE;
        }
        if (path.equals("/health") || path.startsWith("/health/") || path.equals("/metrics")) {
            return WATCH;
        }
        return path.equals("/widget") || path.equals("/widget.xhtml") ? WIDGET : PAGE;
    }

    /** What makes the feed an app on a phone, and what gives a screen its page without the net; the same for anybody. */
    private static boolean isOfApp(String path) {
        return path.equals("/sw.js") || path.equals("/manifest.webmanifest");
    }
}
