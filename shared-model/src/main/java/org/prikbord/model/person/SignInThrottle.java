package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords, by account and by address: after some wrong ones each next has to wait, twice
 * as long every time, up to a quarter of an hour. In memory, for all portlets of this node together; at most
 * {@value #REMEMBERED} accounts and addresses are remembered, the least recent are forgotten first.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final int REMEMBERED = 10_000;
    private static final int FREE_BY_ACCOUNT = 5;
    /** A whole company may come from one address. */
    private static final int FREE_BY_ADDRESS = 60;

    private static final int FIRST_WAIT = 2;
    private static final int LONGEST_WAIT = 900;
    private static final Duration FORGIVEN = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    protected SignInThrottle() {
        this(null);
    }

    @Inject
    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long until another try is taken; 0 when one may be made now. */
    public synchronized long secondsToWait(String account, String address) {
        Instant now = clock.instant();
        return Math.max(wait(account, now), wait(address, now));
    }

    /** A wrong password. */
    public synchronized void failed(String account, String address) {
        Instant now = clock.instant();
        count(account, FREE_BY_ACCOUNT, now);
        count(address, FREE_BY_ADDRESS, now);
    }

    /** The right one: the account starts anew; the address does not, or one own account would pay for a thousand. */
    public synchronized void succeeded(String account) {
        tries.remove(account);
    }

    private long wait(String key, Instant now) {
        Tries made = tries.get(key);
        return made == null || !made.until.isAfter(now)
                ? 0
                : Duration.between(now, made.until).toSeconds() + 1;
    }

    private void count(String key, int free, Instant now) {
        Tries before = tries.get(key);
        int count = before == null || before.last.plus(FORGIVEN).isBefore(now) ? 1 : before.count + 1;
        long wait = count < free ? 0 : Math.min(LONGEST_WAIT, (long) FIRST_WAIT << Math.min(20, count - free));
        tries.put(key, new Tries(count, now, now.plusSeconds(wait)));
    }

    private record Tries(int count, Instant last, Instant until) {}
}
