package org.prikbord.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a POST that made something. */
public final class Created {
    private Created() {}

    /** 201 with the thing, whose address is the id below the address that was posted to. */
    public static Response below(UriInfo uri, long id, Object thing) {
        return below(uri, Long.toString(id), thing);
    }

    /** The same for what has a key that needs no encoding. */
    public static Response below(UriInfo uri, String id, Object thing) {
        String asked = uri.getRequestUri().toString();
        String list = asked.contains("?") ? asked.substring(0, asked.indexOf('?')) : asked;
        return at(list + (list.endsWith("/") ? "" : "/") + id, thing);
    }

    /**
     * 201 with the thing.
     *
     * @param address whole, because servers differ in what they put before a path
     */
    public static Response at(String address, Object thing) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, address)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonText.bytesOf(thing))
                .build();
    }
}
