package org.prikbord.web.watch;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotSignedIn;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.web.api.Problems;

/**
 * <code>/metrics</code> in the text format of Prometheus: for administrators, and for a program that sends the
 * configured token as <code>Authorization: Bearer …</code>. An address would prove nothing behind a proxy.
 */
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    private transient Metrics metrics;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentPerson currentPerson;

    @Inject
    private transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean administrator = currentPerson
                .get()
                .map(person -> person.isAny(Role.ADMINISTRATOR))
                .orElse(false);
        if (administrator || hasToken(request.getHeader("Authorization"))) {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.getOutputStream().write(metrics.text().getBytes(StandardCharsets.UTF_8));
        } else {
            RuleBroken refusal = currentPerson.get().isPresent() ? new NotAllowed() : new NotSignedIn();
            problems.of(refusal).send(request, response);
        }
    }

    private boolean hasToken(String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && settings.metricsToken()
                        .map(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8),
                                authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }
}
