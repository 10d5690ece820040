package org.prikbord.web.embed;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of a portlet that are treated differently from the first filter on. */
public enum Part {
    PAGE,
    WIDGET,
    API,
    ASSETS,
    LIVE;

    /** The part that answers this request. */
    public static Part of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.equals("/api")) {
            return API;
        }
        if (path.startsWith("/assets/") || path.equals("/embed.js")) {
            return ASSETS;
        }
        if (path.equals("/live")) {
            return LIVE;
        }
        return path.equals("/widget") || path.equals("/widget.xhtml") ? WIDGET : PAGE;
    }
}
