package org.prikbord.web.api;

import jakarta.ws.rs.HeaderParam;
import java.util.regex.Pattern;

/**
 * The <code>Idempotency-Key</code> of a request: a retry carries the same one and gets what the first try made. A
 * resource takes it as <code>@BeanParam RequestKey key</code> and gives {@link #value()} to its service.
 */
public class RequestKey {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @HeaderParam("Idempotency-Key")
    private String key;

    /** The key, or null when the caller gave none; one that is too long or not visible ASCII is a bad request. */
    public String value() {
        return checked(key);
    }

    static String checked(String key) {
        if (key == null || VISIBLE.matcher(key).matches()) {
            return key;
        }
        throw new BadRequest("key.invalid");
    }
}
