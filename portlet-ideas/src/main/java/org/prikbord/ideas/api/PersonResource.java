package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.web.api.ListQuery;

/** People to choose one from. */
@Path("people")
@ApplicationScoped
public class PersonResource {
    @Inject
    private ChallengeService service;

    @GET
    public Response search(@QueryParam("q") @DefaultValue("") String typed, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of(
                "items", service.people(typed).stream().map(PersonJson::of).toList()));
    }
}
