package org.prikbord.web.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.web.text.Language;
import org.prikbord.web.watch.Figures;

/**
 * Serves from memory those answers of the API of which the resource says that they are the same for everybody who is
 * signed in: made once for an address and a language, and sent until something in the portlet or among the people
 * changes. Anything else passes through untouched.
 */
public class KeptLists extends HttpFilter {
    /** The attribute of the request by which a resource says so. */
    public static final String SAME_FOR_ALL = "prikbord.same-for-all";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 64;
    private static final int LONGEST_QUERY = 200;
    private static final String TYPE = "application/json";

    private final transient Map<Address, Kept<KeptBytes>> kept = new ConcurrentHashMap<>();

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
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        boolean readable = "GET".equals(request.getMethod()) && query.length() <= LONGEST_QUERY;
        if (!readable || currentPerson.get().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Address address = new Address(request.getRequestURI() + "?" + query, language.tag());
        long version = freshness.of(request);
        Kept<KeptBytes> known = kept.get(address);
        KeptBytes answer = known == null ? null : known.at(version, clock.instant());
        if (answer == null) {
            make(address, version, request, response, chain);
        } else {
            figures.lists().hit();
            send(answer, request, response);
        }
    }

    private void make(
            Address address, long version, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(new Unconditional(request), held);
        if (!held.isSameForAll(request)) {
            held.pass(request);
            return;
        }
        figures.lists().miss();
        KeptBytes answer = KeptBytes.of(held.bytes(), TYPE);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.computeIfAbsent(address, nobodyYet -> new Kept<>()).keep(version, clock.instant(), answer);
        send(answer, request, response);
    }

    private static void send(KeptBytes answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        answer.send(request, response);
    }

    private record Address(String uri, String language) {}
}
