package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.prikbord.feed.LinkService;

/** <code>/feed/api/links</code>: pictures of the pages that posts link to. */
@Path("links")
@ApplicationScoped
public class LinkResource {
    @Inject
    private LinkService links;

    /** The picture, at most 400 pixels long and wide: another page or edition has another address, so that it stays for good. */
    @GET
    @Path("{post: \\d{1,18}}/{page: \\d{1,18}}-{edition: \\d{1,9}}")
    public Response picture(
            @PathParam("post") long post, @PathParam("page") long page, @PathParam("edition") int edition) {
        return Response.ok(links.picture(post, page + "-" + edition), "image/jpeg")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
