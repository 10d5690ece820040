package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.ideas.AnswerService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.idea.Tone;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** The answer of one idea, and those that it had before. */
@Path("ideas/{id: \\d{1,18}}/decision")
@ApplicationScoped
public class AnswerResource {
    @Inject
    private AnswerService answers;

    @Inject
    private IdeaService ideas;

    /**
     * Takes <code>{"outcome":"chosen"|"later"|"no","reason":…}</code>; for "later" also "condition" and perhaps "on", a
     * day; perhaps a "tone"; and "version" to answer a "later" again.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        Reply reply = reply(body);
        body.maybeVersion("version")
                .ifPresentOrElse(version -> answers.decideAgain(id, reply, version), () -> answers.decide(id, reply));
        return query.answer((Object) IdeaJson.of(ideas.view(id)));
    }

    /** The same, but kept back until all are published; "version" when one is kept back already. */
    @PUT
    @Path("prepared")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prepare(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        answers.prepare(id, reply(body), body.maybeVersion("version").orElse(null));
        return prepared(id, query);
    }

    @GET
    @Path("prepared")
    public Response prepared(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) answers.prepared(id).map(PreparedJson::of).orElseThrow(NotFound::new));
    }

    private static Reply reply(Body body) {
        return new Reply(
                body.choice("outcome", Outcome.class),
                body.text("reason"),
                body.maybeChoice("tone", Tone.class).orElse(null),
                body.maybeText("condition").orElse(""),
                body.maybeDay("on").orElse(null));
    }

    /** What was answered before a "later" was answered again, the last first. */
    @GET
    @Path("earlier")
    public Response earlier(@PathParam("id") long id, @BeanParam ListQuery query) {
        ideas.view(id);
        return query.answer((Object) Map.of(
                "items",
                answers.earlier(id).stream().map(IdeaJson.DecisionJson::of).toList()));
    }
}
