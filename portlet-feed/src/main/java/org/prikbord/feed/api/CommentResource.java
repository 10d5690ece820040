package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.prikbord.feed.CommentService;
import org.prikbord.model.post.CommentView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Markdown;

/** <code>/feed/api/posts/ID/comments</code>: what people say under a post. {@link CommentJson} tells how one looks. */
@Path("posts/{post: \\d{1,18}}/comments")
@ApplicationScoped
public class CommentResource {
    @Inject
    private CommentService comments;

    @Inject
    private Markdown markdown;

    /**
     * <code>{"items":[comment…],"mayAccept":false,"next":…}</code>, oldest first, what replies to another after that;
     * whether one may say which of them solved the question.
     */
    @GET
    public Response list(@PathParam("post") long post, @BeanParam ListQuery query) {
        return query.answerOldestFirst(
                comments.page(post, query.after().orElse(null), query.limit()).map(this::json),
                Map.of("mayAccept", comments.mayAccept(post)));
    }

    /** One comment. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("post") long post, @PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) json(comments.view(post, id)));
    }

    /** Takes <code>{"text":…,"parent":…}</code>, the parent only in a reply; answers 201 with the comment. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(
            @PathParam("post") long post, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = comments.comment(
                post, body.maybeNumber("parent").orElse(null), body.text("text"), RequestKey.checked(key));
        return Created.below(uri, id, json(comments.view(post, id)));
    }

    /** Takes one's own comment away. Answers <code>{"undo":true}</code> when one can bring it back for ten minutes. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response remove(@PathParam("post") long post, @PathParam("id") long id) {
        return JsonText.answer(Map.of("undo", comments.remove(post, id))).build();
    }

    /** Brings it back: 204. */
    @POST
    @Path("{id: \\d{1,18}}/back")
    public Response bringBack(@PathParam("post") long post, @PathParam("id") long id) {
        comments.bringBack(post, id);
        return Response.noContent().build();
    }

    private CommentJson json(CommentView comment) {
        return CommentJson.of(comment, markdown.html(comment.text()));
    }
}
