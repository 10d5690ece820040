package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.web.embed.Part;

/**
 * Tells the container who makes a request, by our cookie. Whoever is not known goes on as nobody: what is only for
 * people who are signed in says so itself.
 */
@ApplicationScoped
public class CookieMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(CookieMechanism.class.getName());

    private final Sessions sessions;

    protected CookieMechanism() {
        this(null);
    }

    @Inject
    public CookieMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Part.of(request) == Part.ASSETS) {
            return context.doNothing();
        }
        Optional<SignedIn> person = personOf(request);
        if (person.isEmpty()) {
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(
                person.get().userName(),
                person.get().roles().stream().map(Role::key).collect(Collectors.toSet()));
    }

    /** What cannot be found out here is told by the filters, which can answer; the container only says "500". */
    private Optional<SignedIn> personOf(HttpServletRequest request) {
        try {
            return sessions.of(request);
        } catch (RuntimeException notNow) {
            LOG.log(Level.FINE, "Nobody can be recognised just now", notNow);
            return Optional.empty();
        }
    }
}
