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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.ShareService;
import org.prikbord.model.post.PostView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** <code>/feed/api/posts/ID/shares</code>: sharing a post with others, as far as it is for them, too. */
@Path("posts/{post: \\d{1,18}}/shares")
@ApplicationScoped
public class ShareResource {
    @Inject
    private ShareService shares;

    /**
     * Takes <code>{"text":…,"audience":[team…]}</code>; either may be left out. Answers 201 with the post that shares it:
     * its <code>sharedId</code> is that of what is shared, which for a share is what that shares.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response share(
            @PathParam("post") long post, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        PostView shared =
                shares.share(post, body.maybeText("text").orElse(""), body.ids("audience"), RequestKey.checked(key));
        String address = uri.getRequestUri().toString().replaceFirst("/posts/\\d+/shares.*$", "/posts/" + shared.id());
        return Created.at(address, PostJson.of(shared));
    }

    /** <code>{"people":37}</code>: how many people a share with the teams with the ids <code>team</code> reaches. */
    @GET
    @Path("reach")
    public Response reach(
            @PathParam("post") long post, @QueryParam("team") List<Long> teams, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of("people", shares.reached(post, teams)));
    }
}
