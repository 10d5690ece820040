package org.prikbord.feed.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.prikbord.feed.FileService;
import org.prikbord.model.attachment.Attachment;
import org.prikbord.model.base.NotFound;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.Download;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/files</code>: the files on posts. */
@Path("files")
@ApplicationScoped
public class FileResource {
    @Inject
    private FileService files;

    /**
     * Takes the bytes of a file as they are, whatever their Content-Type says, of the size that the settings allow; answers
     * 201 with <code>{"id":…}</code>, to be named in a post within a day.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(Attachment.MOST_BYTES)
    public Response upload(
            byte[] file,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(RequestKey.HEADER) String key,
            @Context UriInfo uri) {
        long id = files.upload(file, name, RequestKey.checked(key));
        return Created.below(uri, id, Map.of("id", id));
    }

    /** The file, always as a download. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response whole(@PathParam("id") long id) {
        Attachment file = files.file(id);
        if (file.videoId().isPresent()) {
            throw new NotFound();
        }
        return Download.of(file.bytes(), file.name());
    }
}
