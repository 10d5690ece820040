package org.prikbord.web.api;

/** The request itself makes no sense, whatever the rules of the domain say: answered with 400. */
public class BadRequest extends RefusedRequest {
    private static final long serialVersionUID = 1L;

    /** A mistake that is not about one field. */
    public BadRequest(String key, Object... args) {
        super(400, "badRequest", null, key, args);
    }

    private BadRequest(String field, String key, Object[] args) {
        super(400, "badRequest", field, key, args);
    }

    /** A mistake in this field. */
    public static BadRequest in(String field, String key, Object... args) {
        return new BadRequest(field, key, args);
    }
}
