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
import org.prikbord.ideas.FamilyService;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** Merging and splitting ideas: to propose it, to agree, to say no, to undo. */
@Path("regroupings")
@ApplicationScoped
public class RegroupingResource {
    @Inject
    private FamilyService service;

    /** Proposes to merge an idea with another one, or without one to split it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long idea = body.number("idea");
        Words words = new Words(body.text("title"), body.text("text"));
        String checked = RequestKey.checked(key);
        long made = body.maybeNumber("with")
                .map(with -> service.merge(idea, with, words, checked))
                .orElseGet(() -> service.split(
                        idea, words, new Words(body.text("otherTitle"), body.text("otherText")), checked));
        return Created.below(uri, made, RegroupingJson.of(service.view(made)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) RegroupingJson.of(service.view(id)));
    }

    /** Agrees, having read those versions of the ideas. */
    @PUT
    @Path("{id: \\d{1,18}}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response agree(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.agree(
                id, new Seen(body.version("first"), body.maybeVersion("second").orElse(0)));
        return one(id, query);
    }

    /** Says no, or takes it back. */
    @DELETE
    @Path("{id: \\d{1,18}}/agreement")
    public void decline(@PathParam("id") long id) {
        service.decline(id);
    }

    /** Undoes it. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void undo(@PathParam("id") long id) {
        service.undo(id);
    }
}
