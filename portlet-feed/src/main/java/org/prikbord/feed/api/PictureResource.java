package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.prikbord.feed.PictureService;
import org.prikbord.model.file.Picture;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/pictures</code>: the pictures on posts. One never changes, so browsers may keep it. */
@Path("pictures")
@ApplicationScoped
public class PictureResource {
    /** 10 MB, counted as scripts and file managers do. */
    private static final long MOST_BYTES = 10 * 1024 * 1024L;

    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private PictureService pictures;

    /**
     * Takes the bytes of a JPEG, PNG or GIF of up to 10 MB as they are, whatever their Content-Type says; answers 201
     * with <code>{"id":…}</code>, to be named in a post within a day.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(MOST_BYTES)
    public Response upload(byte[] file, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = pictures.upload(file, RequestKey.checked(key));
        return Created.below(uri, id, Map.of("id", id));
    }

    /** The picture, at most 1600 pixels long and wide. */
    @GET
    @Path(ID)
    public Response whole(@PathParam("id") long id) {
        Picture picture = pictures.picture(id);
        return show(picture, picture.bytes());
    }

    /** The same, at most 400 pixels long and wide. */
    @GET
    @Path(ID + "/small")
    public Response small(@PathParam("id") long id) {
        Picture picture = pictures.picture(id);
        return show(picture, picture.thumbnail());
    }

    private static Response show(Picture picture, byte[] bytes) {
        return Response.ok(bytes, picture.contentType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
