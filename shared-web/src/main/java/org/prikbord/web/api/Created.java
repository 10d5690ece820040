package org.prikbord.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;

/** The answer to a POST that made something. */
public final class Created {
    private Created() {}

    /** 201 with the thing, whose address is the id below the address that was posted to. */
    public static Response below(UriInfo uri, long id, Object thing) {
        String list = uri.getRequestUri().getRawPath();
        String below = list.endsWith("/") ? list : list + "/";
        // whole, because servers differ in what they put before a path
        return Response.created(uri.getBaseUri().resolve(below + id))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonText.valueOf(thing).toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
