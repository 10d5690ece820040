package org.prikbord.web.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.web.text.Language;
import org.prikbord.web.watch.Figures;

/**
 * Serves <code>/widget</code> from memory. It is the same for everyone who is signed in and reads the same language, so
 * it is rendered once and sent until its portlet's channel or the people's moves, at most a minute; nobody's own state
 * may be in it. Neither the database nor a session is touched.
 */
public class KeptWidget extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** What every widget is. */
    static final String TYPE = "text/html;charset=UTF-8";

    private static final Pattern NONCE = Pattern.compile(" nonce=\"[\\w+/=-]+\"");

    private final transient Map<Audience, Kept<KeptBytes>> kept = new ConcurrentHashMap<>();

    @Inject
    private transient Language language;

    @Inject
    private transient CurrentPerson currentPerson;

    @Inject
    private transient Freshness freshness;

    @Inject
    private transient Figures figures;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        Audience audience = new Audience(language.tag(), currentPerson.get().isPresent());
        KeptBytes page = current(audience, request, response, chain);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        page.send(request, response);
    }

    private KeptBytes current(
            Audience audience, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Kept<KeptBytes> rendered = kept.computeIfAbsent(audience, nobodyYet -> new Kept<>());
        long version = freshness.of(request);
        KeptBytes page = rendered.at(version, clock.instant());
        if (page != null) {
            figures.widgets().hit();
            return page;
        }
        figures.widgets().miss();
        synchronized (rendered) {
            page = rendered.at(version, clock.instant());
            return page != null ? page : rendered.keep(version, clock.instant(), render(request, response, chain));
        }
    }

    private static KeptBytes render(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CaughtResponse caught = new CaughtResponse(response);
        chain.doFilter(request, caught);
        if (!caught.isWhole()) {
            return null;
        }
        // PrimeFaces writes a nonce, which means nothing here and would make the same page another one each time
        String page = NONCE.matcher(caught.text()).replaceAll("");
        return KeptBytes.of(page.getBytes(StandardCharsets.UTF_8), TYPE);
    }

    private record Audience(String language, boolean signedIn) {}
}
