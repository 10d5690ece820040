package org.prikbord.web.front;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.prikbord.web.embed.CrossSite;
import org.prikbord.web.embed.Part;
import org.prikbord.web.embed.Policies;
import org.prikbord.web.kept.KeptAnswers;
import org.prikbord.web.live.LiveSessions;
import org.prikbord.web.page.FaultAnswer;
import org.prikbord.web.page.WidgetFault;
import org.prikbord.web.signin.Recognition;
import org.prikbord.web.signin.Visitor;
import org.prikbord.web.watch.Figures;
import org.prikbord.web.watch.Timings;

/**
 * All that happens before a request reaches a page or a resource: it is counted and timed, whatever becomes of it; gets
 * its policies; whoever makes it is recognised, and refused when another site made them; what is kept is sent; and a
 * fault in all that follows ends in a clear answer. One filter, because servers charge for each.
 */
public class Front extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient Map<Part, Timings> timings;

    @Inject
    private transient Figures figures;

    // these four may exist once for each filter, and so do: no request goes through a proxy to them
    @Inject
    private transient KeptAnswers kept;

    @Inject
    private transient Policies policies;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient CrossSite crossSite;

    @Inject
    private transient LiveSessions live;

    @Inject
    private transient FaultAnswer faults;

    @Inject
    private transient WidgetFault widgetFault;

    @Inject
    private transient RequestBeans requestBeans;

    @Override
    public void init() {
        timings = figures.of(getServletContext().getContextPath().substring(1));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            // browsers do not say that a form is UTF-8, and servers then take it for Latin-1
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        WholeCharacters answer = new WholeCharacters(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            requestBeans.with(() -> {
                HttpServletResponse ruled = policies.put(Part.PAGE, answer);
                recognition.enter(recognition.ofFault(request));
                chain.doFilter(request, ruled);
            });
            answer.finish();
            return;
        }
        long begun = System.nanoTime();
        Part part = Part.of(request);
        try {
            serve(part, request, answer, chain);
            answer.finish();
        } finally {
            timings.get(part).add(System.nanoTime() - begun, response.getStatus());
        }
    }

    private void serve(Part part, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Recognition.isForAnybody(part, request)) {
            guarded(part, request, response, answer -> chain.doFilter(request, policies.put(part, answer)));
            return;
        }
        Visitor visitor;
        try {
            visitor = recognition.of(part, request);
            if (kept.send(part, visitor, request, response)) {
                return;
            }
        } catch (RuntimeException thrown) {
            guarded(part, request, response, answer -> {
                // so that also a fault speaks the right language
                recognition.enter(recognition.asNobody(part, request));
                throw thrown;
            });
            return;
        }
        guarded(part, request, response, answer -> make(part, visitor, request, answer, chain));
    }

    private void make(
            Part part, Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse ruled = policies.put(part, response);
        recognition.enter(visitor);
        if (crossSite.refuses(part, request, ruled)
                || recognition.sendsToSignIn(part, visitor, request, ruled)
                || part == Part.LIVE && live.refuses(visitor, ruled)) {
            return;
        }
        kept.make(part, visitor, request, ruled, chain);
    }

    private void guarded(Part part, HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        if (part == Part.WIDGET) {
            requestBeans.with(() -> answered(part, request, widgetFault.instead(request, response), answering));
        } else {
            answered(part, request, response, answering);
        }
    }

    private void answered(Part part, HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        try {
            answering.on(response);
        } catch (ServletException | FileNotFoundException | RuntimeException thrown) {
            policies.put(part, response);
            faults.answer(thrown, request, response);
        }
    }

    /** Answers a request on the response that it is given. */
    private interface Answering {
        void on(HttpServletResponse response) throws IOException, ServletException;
    }
}
