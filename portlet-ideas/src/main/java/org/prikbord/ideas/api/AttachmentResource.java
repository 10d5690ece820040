package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.prikbord.ideas.AttachmentService;
import org.prikbord.model.attachment.Attachment;
import org.prikbord.model.base.NotFound;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.Download;
import org.prikbord.web.api.RequestKey;

/** <code>/ideas/api/attachments</code>: pictures and files on ideas. */
@Path("attachments")
@ApplicationScoped
public class AttachmentResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private AttachmentService service;

    /** Takes the bytes of a file as they are, whatever their Content-Type says; to be put on an idea within a day. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(Attachment.MOST_BYTES)
    public Response upload(
            byte[] file,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(RequestKey.HEADER) String key,
            @Context UriInfo uri) {
        long id = service.upload(file, name, RequestKey.checked(key));
        return Created.below(uri, id, Map.of("id", id));
    }

    /** A picture to look at, at most 1600 pixels long and wide; anything else as a download. */
    @GET
    @Path(ID)
    public Response whole(@PathParam("id") long id) {
        Attachment attachment = service.attachment(id);
        if (attachment.isPicture()) {
            return picture(attachment.bytes());
        }
        return Download.of(attachment.bytes(), attachment.name());
    }

    /** A picture, at most 400 pixels long and wide. */
    @GET
    @Path(ID + "/small")
    public Response small(@PathParam("id") long id) {
        return picture(service.attachment(id).thumbnail().orElseThrow(NotFound::new));
    }

    /** For as long as a page is looked at: what is hidden or taken off must not be found for long. */
    private static Response picture(byte[] bytes) {
        return Response.ok(bytes, "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                .build();
    }
}
