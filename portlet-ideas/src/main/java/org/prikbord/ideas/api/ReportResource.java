package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.ideas.ReportService;
import org.prikbord.model.moderation.Category;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Subject;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;

/** Asking the desk to look at something, and asking it to look again. */
@Path("reports")
@ApplicationScoped
public class ReportResource {
    @Inject
    private ReportService reports;

    /**
     * Takes <code>{"kind":"post"|"comment"|"kudos"|"idea","id":…,"category":…,"words":…}</code>; the words may be left
     * out. Answers <code>{"matter":ID}</code>, however often one person reports the same.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(Body body) {
        Subject subject = new Subject(body.choice("kind", ContentKind.class), body.number("id"));
        long matter = reports.report(
                subject,
                body.choice("category", Category.class),
                body.maybeText("words").orElse(""));
        return JsonText.answer(Map.of("matter", matter)).build();
    }

    /** Takes <code>{"ruling":ID,"words":…}</code> from the author of what the ruling hid: 204. */
    @POST
    @Path("appeals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response appeal(Body body) {
        reports.appeal(body.number("ruling"), body.text("words"));
        return Response.noContent().build();
    }
}
