package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.ExpertService;
import org.prikbord.model.score.ExpertView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.ListQuery;

/** Who is asked to score the ideas of a challenge. */
@Path("challenges/{id: \\d{1,18}}/experts")
@ApplicationScoped
public class ExpertResource {
    @Inject
    private ExpertService service;

    /** An expert, and how far they are. */
    record ExpertJson(PersonJson person, LocalDate due, long ideas, long scored) {
        static ExpertJson of(ExpertView expert) {
            return new ExpertJson(PersonJson.of(expert.person()), expert.due(), expert.ideas(), expert.scored());
        }
    }

    @GET
    public Response all(@PathParam("id") long id, @BeanParam ListQuery query) {
        List<ExpertJson> items = service.of(id).stream().map(ExpertJson::of).toList();
        return query.answer((Object) Map.of("items", items));
    }

    @PUT
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            @PathParam("id") long id, @PathParam("person") String person, Body body, @BeanParam ListQuery query) {
        service.ask(id, person, body.maybeDay("due").orElse(null));
        return all(id, query);
    }

    @DELETE
    @Path("{person}")
    public Response dismiss(@PathParam("id") long id, @PathParam("person") String person, @BeanParam ListQuery query) {
        service.dismiss(id, person);
        return all(id, query);
    }
}
