package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.ChallengeWords;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** Challenges, and the ideas in them. */
@Path("challenges")
@ApplicationScoped
public class ChallengeResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private ChallengeService service;

    @Inject
    private IdeaService ideas;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam ListQuery query) {
        return query.answer(service.page(query.before().orElse(null), query.limit())
                .map(challenge -> ChallengeJson.of(challenge, clock)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = service.open(words(body), RequestKey.checked(key));
        return Created.below(uri, id, json(id));
    }

    @GET
    @Path(ID)
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) json(id));
    }

    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.edit(id, words(body), IdeaResource.version(body));
        return query.answer((Object) json(id));
    }

    @POST
    @Path(ID + "/close")
    public Response close(
            @PathParam("id") long id, @HeaderParam(RequestKey.HEADER) String key, @BeanParam ListQuery query) {
        service.close(id, RequestKey.checked(key));
        return query.answer((Object) json(id));
    }

    @GET
    @Path(ID + "/ideas")
    public Response ideas(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer(
                ideas.page(id, query.before().orElse(null), query.limit()).map(IdeaJson::of));
    }

    @POST
    @Path(ID + "/ideas")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(
            @PathParam("id") long id, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long idea = ideas.propose(id, body.text("title"), body.text("text"), RequestKey.checked(key));
        return Created.below(uri, idea, IdeaJson.of(ideas.view(idea)));
    }

    @GET
    @Path(ID + "/ideas/{idea: \\d{1,18}}")
    public Response idea(@PathParam("id") long id, @PathParam("idea") long idea, @BeanParam ListQuery query) {
        return query.answer((Object) IdeaJson.of(within(id, idea)));
    }

    @PUT
    @Path(ID + "/ideas/{idea: \\d{1,18}}/vote")
    public void vote(@PathParam("id") long id, @PathParam("idea") long idea) {
        within(id, idea);
        ideas.vote(idea);
    }

    @DELETE
    @Path(ID + "/ideas/{idea: \\d{1,18}}/vote")
    public void unvote(@PathParam("id") long id, @PathParam("idea") long idea) {
        within(id, idea);
        ideas.unvote(idea);
    }

    private IdeaView within(long challengeId, long ideaId) {
        IdeaView idea = ideas.view(ideaId);
        if (idea.challengeId() != challengeId) {
            throw new NotFound();
        }
        return idea;
    }

    private ChallengeJson json(long id) {
        return ChallengeJson.of(service.view(id), clock);
    }

    private static ChallengeWords words(Body body) {
        return new ChallengeWords(
                body.text("title"),
                body.text("problem"),
                body.maybeText("criteria").orElse(""),
                body.day("opens"),
                body.day("closes"),
                body.maybeText("sponsor").orElse(null));
    }
}
