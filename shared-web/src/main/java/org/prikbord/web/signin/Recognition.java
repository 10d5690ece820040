package org.prikbord.web.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
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
import org.prikbord.model.post.AddressedTeams;
import org.prikbord.web.embed.Part;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;
import org.prikbord.web.text.Markup;
import org.prikbord.web.text.Pairs;

/** Finds out who makes a request and in which language to answer; sends whoever opens a page as nobody to sign in. */
@Dependent
public class Recognition {
    /** A television signs in nowhere: what its page shows, the key in its address says. */
    private static final Set<String> OPEN =
            Set.of("/signin", "/signin.xhtml", "/error", "/error.xhtml", "/screen", "/screen.xhtml");

    private static final int MOST_HEADERS = 500;
    private static final int LONGEST_HEADER = 200;

    private final Map<String, List<Locale>> read = new ConcurrentHashMap<>();

    @Inject
    private Sessions sessions;

    @Inject
    private AddressedTeams addressedTeams;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Language language;

    /** Whether nothing depends on who asks, and in which language: files, and how the board is. */
    public static boolean isForAnybody(Part part, HttpServletRequest request) {
        return part == Part.ASSETS
                || part == Part.WATCH && request.getServletPath().equals("/health");
    }

    /** Who makes this request, and the language to answer in. */
    public Visitor of(Part part, HttpServletRequest request) {
        return visitor(part, request, sessions.of(request).map(addressedTeams::apart));
    }

    /** The same where nobody can be recognised. */
    public Visitor asNobody(Part part, HttpServletRequest request) {
        return visitor(part, request, Optional.empty());
    }

    /** Whom a fault is told to. With the database away there is nothing more to find out than is known already. */
    public Visitor ofFault(HttpServletRequest request) {
        boolean away = Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return away ? visitor(Part.PAGE, request, currentPerson.get()) : of(Part.PAGE, request);
    }

    /** From here on the rest of the request knows them. */
    public void enter(Visitor visitor) {
        currentPerson.set(visitor.person().orElse(null));
        language.set(visitor.language());
    }

    /** Sends whoever opens a page as nobody to sign in. */
    public boolean sendsToSignIn(Part part, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (part != Part.PAGE || visitor.person().isPresent() || isOpen(request)) {
            return false;
        }
        sendToSignIn(request, response);
        return true;
    }

    private Visitor visitor(Part part, HttpServletRequest request, Optional<SignedIn> person) {
        String tag = Languages.choose(
                languageOfPage(part, request),
                person.map(SignedIn::language).orElse(null),
                () -> accepted(request.getHeader("Accept-Language")));
        return new Visitor(person, tag);
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
            case WIDGET -> languageIn(request.getQueryString());
            case API -> request.getHeader("Prikbord-Language");
            default -> null;
        };
    }

    private static String languageIn(String query) {
        return query == null ? null : Pairs.find(query, "lang", '&').orElse(null);
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(path) || path.startsWith("/jakarta.faces.resource/");
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
                            + Markup.escaped(address)
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
