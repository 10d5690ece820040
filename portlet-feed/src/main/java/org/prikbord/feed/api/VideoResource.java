package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.prikbord.feed.FileService;
import org.prikbord.model.file.Video;
import org.prikbord.model.file.VideoFile;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.LongAnswer;

/** <code>/feed/api/videos</code>: the videos on posts. One never changes, so browsers may keep it. */
@Path("videos")
@ApplicationScoped
public class VideoResource {
    @Inject
    private FileService files;

    @Inject
    private LongAnswer longAnswer;

    /**
     * Takes the bytes of an MP4 or WebM as they are, whatever their Content-Type says; answers 201 with
     * <code>{"id":…}</code>, to be named in a post within a day. A retry without the answer leaves a second one, which is
     * forgotten.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(Video.MOST_BYTES)
    public Response bring(InputStream file, @QueryParam("name") @DefaultValue("") String name, @Context UriInfo uri) {
        long id = files.bring(file, name);
        return Created.below(uri, id, Map.of("id", id));
    }

    /** The video, or the part of it that is asked for. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response play(
            @PathParam("id") long id, @Context Request request, @Context HttpHeaders headers, @Context UriInfo uri) {
        VideoFile file = files.video(id);
        return longAnswer.to(
                new LongAnswer.Asked(request.getMethod(), headers, uri),
                LongAnswer.Content.of(file, (from, length, to) -> files.write(file, from, length, to)));
    }
}
