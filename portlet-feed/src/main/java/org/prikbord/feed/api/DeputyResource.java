package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.DeputyService;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;

/** <code>/feed/api/deputies</code>: who may post in the name of the person who asks, and in whose name they may. */
@Path("deputies")
@ApplicationScoped
public class DeputyResource {
    @Inject
    private DeputyService deputies;

    /** <code>{"mine":[person…],"principals":[person…]}</code>. */
    @GET
    public Response list() {
        return JsonText.answer(Map.of("mine", people(deputies.mine()), "principals", people(deputies.principals())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<PostJson.Author> people(List<PersonView> views) {
        return views.stream().map(PostJson.Author::of).toList();
    }

    /** Lets those who are named in <code>{"to":["username"]}</code> post in one's own name. Answers like the list. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(Body body) {
        deputies.name(body.texts("to"));
        return list();
    }

    /** Lets them no more: 204. */
    @DELETE
    @Path("{userName}")
    public Response end(@PathParam("userName") String userName) {
        deputies.end(userName);
        return Response.noContent().build();
    }
}
