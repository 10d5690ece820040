package org.prikbord.web.api;

import java.util.regex.Pattern;

/**
 * The <code>Idempotency-Key</code> of a request: a retry carries the same one and gets what the first try made. A
 * resource takes it as <code>@HeaderParam(RequestKey.HEADER) String key</code> and gives {@link #checked} of it to its
 * service.
 */
public final class RequestKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private RequestKey() {}

    /** The key, or null when the caller gave none; one that is too long or not visible ASCII is a bad request. */
    public static String checked(String key) {
        if (key == null || VISIBLE.matcher(key).matches()) {
            return key;
        }
        throw new BadRequest("key.invalid");
    }
}
