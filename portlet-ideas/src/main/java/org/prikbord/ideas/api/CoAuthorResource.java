package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.ideas.CoAuthorService;
import org.prikbord.model.idea.CoAuthor;
import org.prikbord.model.idea.CoAuthorView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** Who is an author of an idea beside whoever proposed it. */
@Path("ideas/{id: \\d{1,18}}/coauthors")
@ApplicationScoped
public class CoAuthorResource {
    @Inject
    private CoAuthorService service;

    /** Somebody who was asked. */
    record CoAuthorJson(PersonJson person, CoAuthor.State state) {
        static CoAuthorJson of(CoAuthorView coAuthor) {
            return new CoAuthorJson(PersonJson.of(coAuthor.person()), coAuthor.state());
        }
    }

    @GET
    public Response list(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object)
                Map.of("items", service.of(id).stream().map(CoAuthorJson::of).toList()));
    }

    /** Asks those who are named in <code>{"to": ["username"]}</code>; who was asked before is not asked twice. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.invite(id, body.texts("to"));
        return list(id, query);
    }

    /** Says yes to what the person was asked. */
    @PUT
    @Path("me")
    public void accept(@PathParam("id") long id) {
        service.accept(id);
    }

    /** Says no, or goes. */
    @DELETE
    @Path("me")
    public void leave(@PathParam("id") long id) {
        service.leave(id);
    }

    /** The author takes it back. */
    @DELETE
    @Path("of/{userName}")
    public void withdraw(@PathParam("id") long id, @PathParam("userName") String userName) {
        service.withdraw(id, userName);
    }
}
