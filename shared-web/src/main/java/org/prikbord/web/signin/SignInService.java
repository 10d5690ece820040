package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.SignInThrottle;
import org.prikbord.web.signin.Identities.Candidate;

/**
 * Signing in and out. Behind it stands the server's own realm, or, when the configuration says so, the demo: the people
 * of the sample company and their passwords here. Either way the person has to be known from the HR export and active.
 */
@ApplicationScoped
public class SignInService {
    private static final Logger LOG = Logger.getLogger(SignInService.class.getName());
    private static final int LONGEST = 200;

    @Inject
    private Settings settings;

    @Inject
    private Identities identities;

    @Inject
    private KeyRing keys;

    @Inject
    private SessionCookie cookie;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Groups groups;

    @Inject
    private DemoPasswords demo;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * Signs in with name and password, and sets the cookie. {@link WrongPassword} when they are not right,
     * {@link TooManyTries} when that was so too often.
     */
    public void signIn(HttpServletRequest request, HttpServletResponse response, String userName, String password) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        String account = "account " + (name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        String address = "address " + request.getRemoteAddr();
        long wait = throttle.secondsToWait(account, address);
        if (wait > 0) {
            throw new TooManyTries(wait);
        }
        boolean possible = !name.isEmpty() && name.length() <= LONGEST && password.length() <= LONGEST;
        Optional<Candidate> candidate = possible ? identities.candidate(name) : Optional.empty();
        if (!possible || !proves(request, name, password, candidate) || candidate.isEmpty()) {
            throttle.failed(account, address);
            throw new WrongPassword();
        }
        throttle.succeeded(account);
        start(request, response, candidate.get(), rolesByGroups(request));
    }

    /** What the server knows is in the cookie from here on: its own sign-in must not outlive ours. */
    private Set<Role> rolesByGroups(HttpServletRequest request) {
        if (settings.demo()) {
            return Set.of();
        }
        Set<Role> roles = groups.roles(request);
        endAtServer(request);
        return roles;
    }

    /** Signs in whoever the server has authenticated before us, if it has and the person is known. */
    public boolean signInAsKnownToServer(HttpServletRequest request, HttpServletResponse response) {
        if (settings.demo() || currentPerson.get().isPresent() || request.getUserPrincipal() == null) {
            return false;
        }
        Optional<Candidate> candidate =
                identities.candidate(request.getUserPrincipal().getName());
        candidate.ifPresent(person -> start(request, response, person, groups.roles(request)));
        return candidate.isPresent();
    }

    /** Ends this sign-in in this browser, and the server's own if there is one. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        currentPerson.set(null);
        endAtServer(request);
    }

    /** Some servers remember their own sign-in in the session, others in a cookie of theirs. */
    private static void endAtServer(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException refused) {
            LOG.log(Level.WARNING, "The server does not end its own sign-in", refused);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends all sign-ins of the person, on every device; this one too. */
    @Allowed
    public void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        identities.signOutEverywhere(currentPerson.required().personId());
        signOut(request, response);
    }

    /** The language in which the person is addressed from now on. */
    @Allowed
    public void prefer(String language) {
        identities.prefer(currentPerson.required().personId(), language);
    }

    private boolean proves(HttpServletRequest request, String name, String password, Optional<Candidate> candidate) {
        if (settings.demo()) {
            return demo.verify(password, candidate.map(Candidate::passwordHash).orElse(null), candidate.isPresent());
        }
        try {
            request.login(name, password);
            return true;
        } catch (ServletException refused) {
            LOG.log(Level.FINE, "The server refuses the sign-in", refused);
            return false;
        }
    }

    private void start(
            HttpServletRequest request, HttpServletResponse response, Candidate candidate, Set<Role> groupRoles) {
        SignedIn person = candidate.person();
        Ticket ticket = new Ticket(person.personId(), candidate.epoch(), clock.instant(), groupRoles);
        cookie.set(request, response, keys.seal(ticket));
        currentPerson.set(person);
    }
}
