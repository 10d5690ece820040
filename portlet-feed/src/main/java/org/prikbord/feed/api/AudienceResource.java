package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.AudienceService;
import org.prikbord.web.api.ListQuery;

/** <code>/feed/api/audiences</code>: for whom the person who asks may write. */
@Path("audiences")
@ApplicationScoped
public class AudienceResource {
    @Inject
    private AudienceService audiences;

    /**
     * <code>{"everybody":1250,"items":[{"id":…,"name":…,"kind":…,"people":…}]}</code>: how many people each of the teams has that
     * one may write to alone.
     */
    @GET
    public Response list(@BeanParam ListQuery query) {
        return query.answer((Object) Map.of("everybody", audiences.reached(List.of()), "items", audiences.choices()));
    }

    /** <code>{"people":37}</code>: how many people are in any of the teams with the ids <code>team</code>, each counted once. */
    @GET
    @Path("reach")
    public Response reach(@QueryParam("team") List<Long> teams, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of("people", audiences.reached(teams)));
    }
}
