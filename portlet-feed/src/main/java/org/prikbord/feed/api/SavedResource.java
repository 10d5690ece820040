package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.prikbord.feed.ReadingService;

/** <code>/feed/api/posts/ID/saved</code>: keeping a post for later. {@link ReadingResource} lists what one kept. */
@Path("posts/{id: \\d{1,18}}/saved")
@ApplicationScoped
public class SavedResource {
    @Inject
    private ReadingService reading;

    /** Keeps it: 204, however often. */
    @PUT
    public Response save(@PathParam("id") long id) {
        reading.save(id);
        return Response.noContent().build();
    }

    /** Keeps it no more: 204, also when it was not kept. */
    @DELETE
    public Response forget(@PathParam("id") long id) {
        reading.forget(id);
        return Response.noContent().build();
    }
}
