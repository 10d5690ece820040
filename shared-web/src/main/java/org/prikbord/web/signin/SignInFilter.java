package org.prikbord.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.SignedIn;
import org.prikbord.web.embed.Part;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;

/** Finds out who makes a request and in which language to answer; sends whoever opens a page as nobody to sign in. */
public class SignInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN = Set.of("/signin", "/signin.xhtml", "/error", "/error.xhtml");

    private static final int MOST_HEADERS = 500;
    private static final int LONGEST_HEADER = 200;

    private final transient Map<String, List<Locale>> read = new ConcurrentHashMap<>();

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient CurrentPerson currentPerson;

    @Inject
    private transient Language language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Part part = Part.of(request);
        if (part == Part.ASSETS || isHealth(request)) {
            chain.doFilter(request, response);
            return;
        }
        // before anybody is known, so that also a fault speaks the right language
        choose(part, request, Optional.empty());
        Optional<SignedIn> person = isFault(request) ? currentPerson.get() : sessions.of(request);
        currentPerson.set(person.orElse(null));
        choose(part, request, person);
        if (part == Part.PAGE && person.isEmpty() && !isOpen(request)) {
            sendToSignIn(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** How the board is has to be told when nobody can be recognised, too. */
    private static boolean isHealth(HttpServletRequest request) {
        return request.getServletPath().equals("/health");
    }

    /** The page that tells of a fault needs nothing more to find out, least of all from what is broken. */
    private static boolean isFault(HttpServletRequest request) {
        return Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private void choose(Part part, HttpServletRequest request, Optional<SignedIn> person) {
        language.set(Languages.choose(
                languageOfPage(part, request),
                person.map(SignedIn::language).orElse(null),
                accepted(request.getHeader("Accept-Language"))));
    }

    /** Browsers send the same few headers again and again; reading one costs more than the rest of a kept answer. */
    private List<Locale> accepted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Languages.accepted(header);
        }
        List<Locale> known = read.get(header);
        if (known == null) {
            known = Languages.accepted(header);
            if (read.size() >= MOST_HEADERS) {
                read.clear();
            }
            read.put(header, known);
        }
        return known;
    }

    /** A widget speaks its host page's language; so does what its script, or a page's, asks of the API. */
    private static String languageOfPage(Part part, HttpServletRequest request) {
        return switch (part) {
            case WIDGET -> request.getParameter("lang");
            case API -> request.getHeader("Prikbord-Language");
            default -> null;
        };
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(path)
                || path.startsWith("/jakarta.faces.resource/")
                || request.getDispatcherType() == DispatcherType.ERROR;
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String back = request.getRequestURI() + (query == null ? "" : "?" + query);
        String address = request.getContextPath() + "/signin?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;")
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
