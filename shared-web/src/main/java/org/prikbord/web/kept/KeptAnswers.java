package org.prikbord.web.kept;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.function.LongSupplier;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.web.embed.Part;
import org.prikbord.web.embed.Policies;
import org.prikbord.web.signin.Visitor;
import org.prikbord.web.watch.Figures;

/**
 * Sends from memory what is the same for everybody who reads the same language and, on the feed, is in the same teams: widgets, in which nobody's own state may
 * be; those lists of the API of which the resource says so; and, for all who have the same roles, those front pages of a
 * portlet that say so, with the reader's own name filled in. Each is made once and sent until something in its portlet or
 * among the people changes, at most a minute; neither the database nor a session is touched.
 */
@Dependent
public class KeptAnswers {
    /** The attribute of the request by which a resource or page says that its answer is the same for everybody signed in. */
    public static final String SAME_FOR_ALL = "prikbord.same-for-all";

    /** What every widget is. */
    static final String HTML = "text/html;charset=UTF-8";

    private static final String JSON = "application/json";
    private static final int MOST_WIDGETS = 256;
    private static final int MOST_LISTS = 256;
    private static final int MOST_PAGES = 256;
    private static final int LONGEST_QUERY = 200;
    private static final String NONCE = " nonce=\"";

    /** Lists that may be the same for everybody; whether they are is the resource's to say. */
    private static final Set<String> LISTS = Set.of("/api/posts", "/api/kudos", "/api/values");

    /** Pages that may be the same for all but their reader's name; whether they are is their bean's to say. */
    private static final Set<String> PAGES = Set.of("/feed/");

    private static final String FEED = "/feed";

    @Inject
    private Freshness freshness;

    @Inject
    private Policies policies;

    @Inject
    private Figures figures;

    @Inject
    private Clock clock;

    private Keep<Address, KeptBytes> widgets;
    private Keep<Address, KeptBytes> lists;
    private Keep<Address, HoledPage> pages;

    /**
     * @param uri of the widget, list or page, with its query where that matters
     * @param roles of who may see it, where that matters; null for nobody
     * @param teams whose posts are in it
     */
    private record Address(String uri, String language, Set<Role> roles, Set<Long> teams) {}

    @PostConstruct
    void begin() {
        widgets = new Keep<>(MOST_WIDGETS, figures.widgets(), clock);
        lists = new Keep<>(MOST_LISTS, figures.lists(), clock);
        pages = new Keep<>(MOST_PAGES, figures.pages(), clock);
    }

    /**
     * Sends what is kept for this request, if anything is, with its policies; when the browser has it, only that: it
     * keeps the policies that it got it with.
     */
    public boolean send(Part part, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        KeptBytes answer = null;
        if (part == Part.WIDGET && isRead(request)) {
            answer = widgets.find(widget(visitor, request), freshness.of(request));
        } else if (isList(part, visitor, request)) {
            answer = lists.find(list(visitor, request), freshness.of(request));
        } else if (isFrontPage(part, visitor, request)) {
            HoledPage page = pages.find(page(visitor, request), freshness.of(request));
            if (page != null) {
                send(page, visitor, request, policies.put(part, response));
                return true;
            }
        }
        if (answer == null) {
            return false;
        }
        boolean known = answer.isKnownTo(request);
        if (!known) {
            policies.put(part, response);
        }
        sayCaching(response);
        answer.send(known, request, response);
        return true;
    }

    /** Has it answered by the chain; keeps and sends the answer when it is one to be kept. */
    public void make(
            Part part, Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (part == Part.WIDGET) {
            makeWidget(visitor, request, response, chain);
        } else if (isList(part, visitor, request)) {
            LongSupplier version = () -> freshness.of(request);
            KeptBytes answer = lists.make(list(visitor, request), version, () -> listFrom(request, response, chain));
            if (answer != null) {
                send(answer, request, response);
            }
        } else if (isFrontPage(part, visitor, request)) {
            LongSupplier version = () -> freshness.of(request);
            HoledPage page =
                    pages.make(page(visitor, request), version, () -> pageFrom(visitor, request, response, chain));
            if (page != null) {
                send(page, visitor, request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void makeWidget(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isRead(request)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        LongSupplier version = () -> freshness.of(request);
        KeptBytes answer = widgets.make(widget(visitor, request), version, () -> widgetFrom(request, response, chain));
        if (answer == null) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } else {
            send(answer, request, response);
        }
    }

    private static KeptBytes widgetFrom(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CaughtResponse caught = new CaughtResponse(response);
        chain.doFilter(request, caught);
        if (!caught.isWhole()) {
            return null;
        }
        // PrimeFaces writes a nonce, which means nothing here and would make the same page another one each time
        String page = withoutNonces(caught.text());
        return KeptBytes.of(page.getBytes(StandardCharsets.UTF_8), HTML);
    }

    /** Made for each thing that is posted: an expression takes a quarter of all that a widget takes. */
    private static String withoutNonces(String page) {
        StringBuilder rest = new StringBuilder(page.length());
        int from = 0;
        for (int at = page.indexOf(NONCE); at >= 0; at = page.indexOf(NONCE, from)) {
            rest.append(page, from, at);
            from = page.indexOf('"', at + NONCE.length()) + 1;
        }
        return rest.append(page, from, page.length()).toString();
    }

    /** Null when the answer was one person's own: then it has been sent. */
    private static KeptBytes listFrom(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(new Unconditional(request), held);
        if (held.isSameForAll(request)) {
            return KeptBytes.of(held.bytes(), JSON);
        }
        held.pass(request);
        return null;
    }

    /** Null when the page was not to be kept: then it has been sent. */
    private static HoledPage pageFrom(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldAnswer held = new HeldAnswer(response);
        request.setAttribute(Hole.MARKED, Boolean.TRUE);
        try {
            chain.doFilter(request, held);
        } finally {
            request.removeAttribute(Hole.MARKED);
        }
        if (!held.isWhole()) {
            held.pass(request);
            return null;
        }
        HoledPage page = HoledPage.of(withoutNonces(held.text()));
        if (held.isSameForAll(request)) {
            return page;
        }
        send(page, visitor, request, response);
        return null;
    }

    private static void send(HoledPage page, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sayCaching(response);
        page.send(visitor.person().orElseThrow(), request, response);
    }

    private static void send(KeptBytes answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sayCaching(response);
        answer.send(request, response);
    }

    private static void sayCaching(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean isList(Part part, Visitor visitor, HttpServletRequest request) {
        return part == Part.API
                && isKeepable(visitor, request)
                && LISTS.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    private static boolean isFrontPage(Part part, Visitor visitor, HttpServletRequest request) {
        return part == Part.PAGE && isKeepable(visitor, request) && PAGES.contains(request.getRequestURI());
    }

    private static boolean isKeepable(Visitor visitor, HttpServletRequest request) {
        String query = request.getQueryString();
        return visitor.person().isPresent()
                && "GET".equals(request.getMethod())
                && (query == null || query.length() <= LONGEST_QUERY);
    }

    private static Address widget(Visitor visitor, HttpServletRequest request) {
        Set<Role> roles = visitor.person().isPresent() ? Set.of() : null;
        return new Address(request.getContextPath(), visitor.language(), roles, teams(visitor, request));
    }

    private static Address list(Visitor visitor, HttpServletRequest request) {
        return new Address(address(request), visitor.language(), Set.of(), teams(visitor, request));
    }

    private static Address page(Visitor visitor, HttpServletRequest request) {
        return new Address(
                address(request),
                visitor.language(),
                visitor.person().orElseThrow().roles(),
                teams(visitor, request));
    }

    /** The feed is another one for the people of each team that it tells apart; the rest is for everybody. */
    private static Set<Long> teams(Visitor visitor, HttpServletRequest request) {
        return FEED.equals(request.getContextPath())
                ? visitor.person().map(SignedIn::teams).orElse(Set.of())
                : Set.of();
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
