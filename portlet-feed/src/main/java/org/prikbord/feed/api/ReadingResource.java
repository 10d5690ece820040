package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.ReadingService;
import org.prikbord.model.base.PageKey;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;

/** What one has read and what one keeps: <code>/feed/api/cursor</code>, <code>/feed/api/saved</code>. */
@Path("")
@ApplicationScoped
public class ReadingResource {
    @Inject
    private ReadingService reading;

    /** <code>{"key":"MILLISECONDS-ID"}</code>, or null before one has read anything; of a team's posts with <code>team=ID</code>. */
    @GET
    @Path("cursor")
    public Response cursor(@QueryParam("team") String team) {
        Object key = reading.cursor(idOf(team)).<Object>map(PageKey::toString).orElse(JsonValue.NULL);
        return JsonText.answer(Map.of("key", key))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Long idOf(String team) {
        return team == null ? null : PostResource.idOf(team);
    }

    /** Takes <code>{"key":"MILLISECONDS-ID","team":ID}</code>: one has read up to that post. Answers 204. */
    @PUT
    @Path("cursor")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(Body body) {
        PageKey key = PageKey.parse("key", body.text("key")).orElseThrow(() -> BadRequest.in("key", "page.unknown"));
        reading.move(body.maybeNumber("team").orElse(null), key);
        return Response.noContent().build();
    }

    /** <code>{"items":[post…]}</code>: what one saved, the latest first, at most 200. */
    @GET
    @Path("saved")
    public Response saved(@BeanParam ListQuery query) {
        List<PostJson> items = reading.saved().stream().map(PostJson::of).toList();
        return query.answer((Object) Map.of("items", items));
    }
}
