package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.prikbord.ideas.CallVideoService;
import org.prikbord.model.challenge.CallVideo;
import org.prikbord.model.file.Video;
import org.prikbord.model.file.VideoFile;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.LongAnswer;

/** The video with which a sponsor calls for ideas. One never changes, so browsers may keep it. */
@Path("challenges/{id: \\d{1,18}}/video")
@ApplicationScoped
public class CallVideoResource {
    private static final String ONE = "{video: \\d{1,18}}";

    /** Captions may need six characters for one when JSON escapes them. */
    private static final long MOST_WORDS = 8L * (CallVideo.LONGEST_CAPTIONS + CallVideo.LONGEST_TRANSCRIPT);

    @Inject
    private CallVideoService videos;

    @Inject
    private LongAnswer longAnswer;

    /**
     * Takes the bytes of an MP4 or WebM as they are, whatever their Content-Type says; answers
     * <code>{"id":…}</code>, to be shown within a day. A retry without the answer leaves a second one, which is forgotten.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(Video.MOST_BYTES)
    public Response bring(@PathParam("id") long id, InputStream file, @Context UriInfo uri) {
        long video = videos.bring(id, file);
        return Created.below(uri, video, Map.of("id", video));
    }

    /**
     * Shows what was brought, or the present one with other words: <code>{"video": 7, "transcript": "…", "captions":
     * "WEBVTT…", "why": "…"}</code>; captions that are not there stay as they are, empty ones are taken away.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @AtMost(MOST_WORDS)
    public Response put(@PathParam("id") long id, Body body) {
        return JsonText.answer(videos.put(
                        id,
                        body.number("video"),
                        body.text("transcript"),
                        body.maybeText("captions").orElse(null),
                        body.maybeText("why").orElse("")))
                .build();
    }

    /** Takes it away, with <code>?why=…</code>: 204. */
    @DELETE
    public Response remove(@PathParam("id") long id, @QueryParam("why") String why) {
        videos.remove(id, why);
        return Response.noContent().build();
    }

    /** The video, or the part of it that is asked for. */
    @GET
    @Path(ONE)
    public Response play(
            @PathParam("id") long id,
            @PathParam("video") long video,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        VideoFile file = videos.file(id, video);
        return longAnswer.to(
                new LongAnswer.Asked(request.getMethod(), headers, uri),
                LongAnswer.Content.of(file, (from, length, to) -> videos.write(file, from, length, to)));
    }

    /** What is said in it, to be shown while it plays. */
    @GET
    @Path(ONE + "/captions")
    @Produces("text/vtt;charset=UTF-8")
    public String captions(@PathParam("id") long id, @PathParam("video") long video) {
        return videos.captions(id, video);
    }
}
