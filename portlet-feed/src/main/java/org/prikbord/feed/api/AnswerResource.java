package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.feed.CommentService;
import org.prikbord.web.api.Body;

/** <code>/feed/api/posts/ID/answer</code>: which comment solved a question; for who asked, their team and communications. */
@Path("posts/{post: \\d{1,18}}/answer")
@ApplicationScoped
public class AnswerResource {
    @Inject
    private CommentService comments;

    /** Takes <code>{"comment":ID}</code>, in the place of any other. Answers 204, also the second time. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("post") long post, Body body) {
        comments.accept(post, body.number("comment"));
        return Response.noContent().build();
    }

    /** It is not solved after all. Answers 204. */
    @DELETE
    public Response withdraw(@PathParam("post") long post) {
        comments.withdraw(post);
        return Response.noContent().build();
    }
}
