package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.prikbord.feed.HelpService;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.text.Texts;

/**
 * <code>/feed/api/posts/ID/help</code>: how far an urgent question has come on the help line, the same for everybody and
 * without names: <code>{"asked":5,"next":"2026-11-28T13:03:00Z","answers":1,…}</code>, <code>next</code> being null when
 * nobody more is asked.
 */
@Path("posts/{post: \\d{1,18}}/help")
@ApplicationScoped
public class HelpResource {
    @Inject
    private HelpService help;

    @Inject
    private Texts texts;

    /** How far it has come; 404 for what is not urgent. */
    @GET
    public Response one(@PathParam("post") long post, @BeanParam ListQuery query) {
        return query.answer((Object) help.view(post));
    }

    /** One cannot help now, and somebody else is asked. Answers 204, also the second time, and to who was not asked. */
    @POST
    @Path("pass")
    public Response pass(@PathParam("post") long post) {
        help.pass(post);
        return Response.noContent().build();
    }

    /** Has the next few asked, for who asked. Answers 204; 422 while that happens by itself. */
    @POST
    @Path("more")
    public Response more(@PathParam("post") long post) {
        help.goOn(post);
        return Response.noContent().build();
    }

    /** Thanks whoever gave the answer that helped, with kudos in the language of who asked. Answers 204, also the second time. */
    @POST
    @Path("thanks")
    public Response thank(@PathParam("post") long post) {
        help.thank(post, texts.of("help.thanks.words"));
        return Response.noContent().build();
    }
}
