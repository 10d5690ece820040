package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.feed.PinService;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;

/** <code>/feed/api/posts/ID/pin</code>: that a post stands on top for those whom it is for. */
@Path("posts/{post: \\d{1,18}}/pin")
@ApplicationScoped
public class PinResource {
    @Inject
    private PinService pins;

    /**
     * Takes <code>{"lastDay":"2026-12-24"}</code>, which may be left out, and answers it; 422 where three posts are on top
     * already.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pin(@PathParam("post") long post, Body body) {
        String lastDay = pins.pin(post, body.maybeDay("lastDay").orElse(null)).toString();
        return JsonText.answer(Map.of("lastDay", lastDay))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Takes it down: 204, also when it was not on top. */
    @DELETE
    public Response unpin(@PathParam("post") long post) {
        pins.unpin(post);
        return Response.noContent().build();
    }
}
