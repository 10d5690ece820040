package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.ideas.CallPictureService;
import org.prikbord.model.challenge.CallPicture;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.JsonText;

/** The picture with which a sponsor calls for ideas. One never changes, so browsers may keep it. */
@Path("challenges/{id: \\d{1,18}}/picture")
@ApplicationScoped
public class CallPictureResource {
    /** 10 MB, counted as scripts and file managers do. */
    private static final long MOST_BYTES = 10 * 1024 * 1024L;

    @Inject
    private CallPictureService pictures;

    /**
     * Takes the bytes of a JPEG, PNG or GIF of up to 10 MB as they are, whatever their Content-Type says, with
     * <code>?alt=…&amp;why=…</code>; answers <code>{"id":…,"alt":…,"width":…,"height":…}</code>.
     */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @AtMost(MOST_BYTES)
    public Response put(
            @PathParam("id") long id, byte[] file, @QueryParam("alt") String alt, @QueryParam("why") String why) {
        return JsonText.answer(pictures.put(id, file, alt, why)).build();
    }

    /** Takes it away, with <code>?why=…</code>: 204. */
    @DELETE
    public Response remove(@PathParam("id") long id, @QueryParam("why") String why) {
        pictures.remove(id, why);
        return Response.noContent().build();
    }

    /** The picture, at most 1600 pixels long and wide. */
    @GET
    @Path("{picture: \\d{1,18}}")
    public Response whole(@PathParam("id") long id, @PathParam("picture") long picture) {
        CallPicture found = pictures.picture(id, picture);
        return Response.ok(found.bytes(), found.contentType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
