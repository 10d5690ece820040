package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.feed.HeardService;
import org.prikbord.model.heard.StepKind;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/posts/ID/heard</code>: what happens with what a post says. {@link HeardJson} tells how that looks. */
@Path("posts/{post: \\d{1,18}}/heard")
@ApplicationScoped
public class HeardResource {
    @Inject
    private HeardService heard;

    /** What happens with it; 404 while nobody asks for an owner. */
    @GET
    public Response one(@PathParam("post") long post, @BeanParam ListQuery query) {
        return query.answer((Object) HeardJson.of(heard.view(post)));
    }

    /** Asks for an owner. Answers what happens with it, also the second time; 422 once it was answered. */
    @POST
    public Response ask(@PathParam("post") long post, @BeanParam ListQuery query) {
        heard.ask(post);
        return one(post, query);
    }

    /**
     * Takes a step: <code>{"step":"heard"|"owner"|"declined"|"due"|"done"|"no"|"reopened","words":…,"version":…}</code>, the
     * version being the one that it is based on. <code>owner</code> names who owns it by <code>"owner":"username"</code>,
     * <code>due</code> the day by <code>"due":"2026-12-24"</code>. Answers what happens with it, or 409 when somebody else
     * took a step meanwhile.
     */
    @POST
    @Path("steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("post") long post,
            Body body,
            @HeaderParam(RequestKey.HEADER) String key,
            @BeanParam ListQuery query) {
        HeardService.Step step = new HeardService.Step(
                body.choice("step", StepKind.class),
                body.maybeText("owner").orElse(null),
                body.maybeDay("due").orElse(null),
                body.maybeText("words").orElse(""));
        heard.take(post, step, body.version("version"), RequestKey.checked(key));
        return one(post, query);
    }
}
