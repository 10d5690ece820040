package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.ideas.DeliveryService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.NotFound;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** What becomes of an idea that was chosen. */
@Path("ideas/{id: \\d{1,18}}/delivery")
@ApplicationScoped
public class DeliveryResource {
    @Inject
    private DeliveryService service;

    @Inject
    private IdeaService ideas;

    @GET
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        ideas.view(id);
        return query.answer((Object) service.of(id).map(DeliveryJson::of).orElseThrow(NotFound::new));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.assign(id, body.text("owner"));
        return one(id, query);
    }

    @POST
    @Path("milestones")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response promise(
            @PathParam("id") long id,
            Body body,
            @HeaderParam(RequestKey.HEADER) String key,
            @BeanParam ListQuery query) {
        service.promise(id, body.text("title"), body.maybeDay("due").orElse(null), RequestKey.checked(key));
        return one(id, query);
    }

    @PUT
    @Path("milestones/{milestone: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(
            @PathParam("id") long id, @PathParam("milestone") long milestone, Body body, @BeanParam ListQuery query) {
        service.keep(id, milestone, body.maybeText("note").orElse(""));
        return one(id, query);
    }

    @PUT
    @Path("spent")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response spend(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        service.spend(id, body.number("spent"), body.version("version"));
        return one(id, query);
    }

    @POST
    @Path("measurements")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response measure(@PathParam("id") long id, Body body, @BeanParam ListQuery query) {
        long months = body.number("months");
        if (months < 0 || months > Integer.MAX_VALUE) {
            throw BadRequest.in("months", "json.number");
        }
        service.measure(
                id,
                (int) months,
                body.maybeDecimal("figure").orElse(null),
                body.maybeText("note").orElse(""));
        return one(id, query);
    }
}
