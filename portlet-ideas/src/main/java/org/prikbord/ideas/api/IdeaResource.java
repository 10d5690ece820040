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
import org.prikbord.ideas.DeckService;
import org.prikbord.ideas.IdeaCommentService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.idea.CardAnswer;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Markdown;

/** One idea: its words, votes, comments and answer. */
@Path("ideas/{id: \\d{1,18}}")
@ApplicationScoped
public class IdeaResource {
    @Inject
    private IdeaService service;

    @Inject
    private IdeaCommentService comments;

    @Inject
    private DeckService deck;

    @Inject
    private Markdown markdown;

    @GET
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) IdeaJson.of(service.view(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.edit(id, IdeaJson.words(body, service.view(id).details()), body.version("version"));
        return one(id, query);
    }

    @PUT
    @Path("vote")
    public void vote(@PathParam("id") long id) {
        service.vote(id);
    }

    @DELETE
    @Path("vote")
    public void unvote(@PathParam("id") long id) {
        service.unvote(id);
    }

    /** Says something to the card with this idea that was dealt, and gives the next one. */
    @PUT
    @Path("card")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response card(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        return query.answer((Object) DeckJson.of(deck.answer(id, body.choice("answer", CardAnswer.class)), markdown));
    }

    @GET
    @Path("comments")
    public Response comments(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answerOldestFirst(comments.page(id, query.after().orElse(null), query.limit())
                .map(comment -> CommentJson.of(comment, markdown)));
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(
            @PathParam("id") long id, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        Remark remark = new Remark(
                body.text("text"),
                body.maybeChoice("stance", Stance.class).orElse(null),
                body.maybeText("quote").orElse(null));
        long comment = comments.write(id, remark, RequestKey.checked(key));
        return Created.below(uri, comment, CommentJson.of(comments.view(id, comment), markdown));
    }

    @GET
    @Path("comments/{comment: \\d{1,18}}")
    public Response comment(@PathParam("id") long id, @PathParam("comment") long comment, @BeanParam ListQuery query) {
        return query.answer((Object) CommentJson.of(comments.view(id, comment), markdown));
    }

    /** Takes the words that a comment suggests into the idea. */
    @PUT
    @Path("comments/{comment: \\d{1,18}}/taken")
    public Response take(@PathParam("id") long id, @PathParam("comment") long comment, @BeanParam ListQuery query) {
        service.take(id, comment);
        return one(id, query);
    }
}
