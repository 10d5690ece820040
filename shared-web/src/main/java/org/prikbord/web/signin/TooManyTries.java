package org.prikbord.web.signin;

import org.prikbord.web.api.RefusedRequest;

/** Too many wrong passwords for this account, or from this address. */
public class TooManyTries extends RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds until another try is taken */
    public TooManyTries(long seconds) {
        super(429, "tooManyTries", null, "signIn.tooMany", seconds);
        this.seconds = seconds;
    }

    @Override
    public long retryAfter() {
        return seconds;
    }
}
