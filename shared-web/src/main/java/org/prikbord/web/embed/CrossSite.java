package org.prikbord.web.embed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.prikbord.web.api.Problem;
import org.prikbord.web.api.Problems;

/**
 * Refuses what another site makes a browser send here in a person's name: every write, and
 * every live connection, whose <code>Sec-Fetch-Site</code>, or else <code>Origin</code>, is not our own. Programs that are no browser send neither.
 */
@Dependent
public class CrossSite {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private Problems problems;

    /** Whether this request is such a one; then it has been answered. */
    public boolean refuses(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean harmless = part != Part.LIVE && HARMLESS.contains(request.getMethod());
        if (harmless || isOurs(request)) {
            return false;
        }
        if (part == Part.API) {
            Problem problem = problems.of(HttpServletResponse.SC_FORBIDDEN, "crossSite");
            problem.send(request, response);
        } else if (part == Part.LIVE) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return true;
    }

    /** Whether the request comes from a page of ours, or from no page at all. */
    public static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || hostOf(origin)
                        .equals(String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT));
    }

    private static String hostOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
