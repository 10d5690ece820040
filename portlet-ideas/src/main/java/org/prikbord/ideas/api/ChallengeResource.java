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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.AnonymousService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.DeckService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.ideas.IdeaWords;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Markdown;

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
    private AnonymousService anonymous;

    @Inject
    private DeckService deck;

    @Inject
    private Exports exports;

    @Inject
    private Markdown markdown;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam ListQuery query) {
        return query.answer(service.page(query.before().orElse(null), query.limit())
                .map(challenge -> ChallengeJson.of(challenge, clock)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = service.begin(CharterJson.words(body), body.flag("open"), RequestKey.checked(key));
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
        String why = body.maybeText("why").orElse("");
        service.edit(id, CharterJson.words(body), why, body.flag("open"), body.version("version"));
        return one(id, query);
    }

    @GET
    @Path(ID + "/charter")
    public Response charter(@PathParam("id") long id, @BeanParam ListQuery query) {
        ChallengeJson challenge = json(id);
        return query.answer((Object) new CharterJson(
                challenge,
                service.criteria(id).stream().map(CharterJson.CriterionJson::of).toList(),
                service.audience(id)));
    }

    /** All ideas with their answers, for whoever answers them. */
    @GET
    @Path(ID + "/export.csv")
    public Response csv(@PathParam("id") long id) {
        return exports.csv(id);
    }

    /** The same as an Excel file. */
    @GET
    @Path(ID + "/export.xlsx")
    public Response excel(@PathParam("id") long id) {
        return exports.excel(id);
    }

    @GET
    @Path(ID + "/changes")
    public Response changes(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer(
                service.changes(id, query.before().orElse(null), query.limit()).map(ChangeJson::of));
    }

    @POST
    @Path(ID + "/open")
    public Response open(@PathParam("id") long id, @BeanParam ListQuery query) {
        service.open(id);
        return one(id, query);
    }

    @POST
    @Path(ID + "/next")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beginNext(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.beginNext(id, body.choice("phase", Phase.class), body.text("why"));
        return one(id, query);
    }

    /**
     * Takes <code>{"first":true|false,"why":…}</code>, from communications: whether new ideas are read before others see
     * them. Answers <code>{"shown":number}</code>, how many ideas that waited are shown now.
     */
    @PUT
    @Path(ID + "/first-look")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lookFirst(@PathParam("id") long id, Body body) {
        int shown =
                service.lookFirst(id, body.flag("first"), body.maybeText("why").orElse(""));
        return JsonText.answer(Map.of("shown", shown)).build();
    }

    /** Deals a card; that changes who was shown what, so it is no reading. */
    @POST
    @Path(ID + "/deck")
    public Response deal(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) DeckJson.of(deck.deal(id), markdown));
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

    /** An idea without a name is no address to lead to: its answer is as long as any, so that no log of sizes tells. */
    @POST
    @Path(ID + "/ideas")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(
            @PathParam("id") long id, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        IdeaWords words = IdeaJson.words(body, List.of());
        if (body.flag("anonymous")) {
            Instant appears = anonymous.propose(id, words, RequestKey.checked(key));
            WaitingJson waiting = new WaitingJson(null, words.title(), words.text(), appears);
            return Response.fromResponse(JsonText.answer(waiting).build())
                    .status(Response.Status.CREATED)
                    .build();
        }
        long idea = ideas.propose(id, words, IdeaAttachmentResource.attached(body), RequestKey.checked(key));
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
}
