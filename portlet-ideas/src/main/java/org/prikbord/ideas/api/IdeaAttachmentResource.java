package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.AttachmentService;
import org.prikbord.model.attachment.Attached;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** The pictures and files on one idea. */
@Path("ideas/{id: \\d{1,18}}/attachments")
@ApplicationScoped
public class IdeaAttachmentResource {
    private static final String ONE = "{attachment: \\d{1,18}}";

    @Inject
    private AttachmentService service;

    /** What goes along with an idea that is proposed: <code>{"attachments": [{"id", "alt"}]}</code>. */
    static List<Attached> attached(Body body) {
        return body.objects("attachments").stream()
                .map(file ->
                        new Attached(file.number("id"), file.maybeText("alt").orElse("")))
                .toList();
    }

    @GET
    public Response list(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of("items", service.on(id)));
    }

    /** Puts an upload there, or says what a picture shows that is there: <code>{"alt": "…"}</code>. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public void attach(@PathParam("id") long id, @PathParam("attachment") long attachment, Body body) {
        service.attach(id, new Attached(attachment, body.maybeText("alt").orElse("")));
    }

    @DELETE
    @Path(ONE)
    public void remove(@PathParam("id") long id, @PathParam("attachment") long attachment) {
        service.remove(id, attachment);
    }

    /** Undoes the removal. */
    @PUT
    @Path(ONE + "/back")
    public void restore(@PathParam("id") long id, @PathParam("attachment") long attachment) {
        service.restore(id, attachment);
    }
}
