package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.web.watch.Tally;

/**
 * Recognises people by their cookie. Whoever has been recognised is remembered until anything changes about the people,
 * a minute at most, so that a request costs no question to the database; whoever is deactivated is out at the
 * next one.
 */
@ApplicationScoped
public class Sessions {
    /** The cookie's name; it holds on every path of the server. */
    public static final String COOKIE = "prikbord";

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final int REMEMBERED = 20_000;

    private final KeyRing keys;
    private final Identities identities;
    private final Settings settings;
    private final LongSupplier people;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();

    protected Sessions() {
        this(null, null, null, null, null);
    }

    @Inject
    public Sessions(KeyRing keys, Identities identities, Settings settings, Channels channels, Clock clock) {
        this.keys = keys;
        this.identities = identities;
        this.settings = settings;
        this.people = channels == null ? null : channels.versions(Channel.PEOPLE);
        this.clock = clock;
    }

    /** Who makes this request, if anybody we know. */
    public Optional<SignedIn> of(HttpServletRequest request) {
        String sealed = SessionCookie.in(request.getHeaders("Cookie").asIterator());
        return sealed.isEmpty() ? Optional.empty() : of(sealed);
    }

    /** Who holds the cookie with this value. */
    public Optional<SignedIn> of(String value) {
        Instant now = clock.instant();
        long version = people.getAsLong();
        Known remembered = known.get(value);
        if (remembered != null && remembered.version == version && now.isBefore(remembered.until)) {
            tally.hit();
            return remembered.person;
        }
        tally.miss();
        Optional<Ticket> ticket = Ticket.open(value, keys::secret, now, settings.session());
        if (ticket.isEmpty()) {
            known.remove(value);
            return Optional.empty();
        }
        return remember(value, ticket.get(), version, now);
    }

    /** How often somebody was remembered. */
    public Tally tally() {
        return tally;
    }

    private Optional<SignedIn> remember(String value, Ticket ticket, long version, Instant now) {
        Optional<SignedIn> person = identities.holder(ticket).map(holder -> holder.with(ticket.groupRoles()));
        Instant until = now.plus(AT_MOST);
        Instant end = ticket.expires(settings.session());
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(value, new Known(person, version, end.isBefore(until) ? end : until));
        return person;
    }

    private record Known(Optional<SignedIn> person, long version, Instant until) {}
}
