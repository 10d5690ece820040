package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import org.prikbord.kudos.ScreenService;
import org.prikbord.model.screen.ScreenLook;
import org.prikbord.model.screen.ScreenView;
import org.prikbord.model.screen.Screens;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;

/** <code>/kudos/api/screens</code>: the screens that show the wall, for communications and administrators. */
@Path("screens")
@ApplicationScoped
public class ScreensResource {
    @Inject
    private ScreenService screens;

    /**
     * A screen.
     *
     * @param team whose notes it shows; left out for all
     * @param seenAt when it last asked what to show
     * @param key what opens it, in the answer to who makes it and in no other
     */
    public record ScreenJson(
            long id,
            String name,
            String team,
            String language,
            ScreenLook look,
            KudosJson.Giver madeBy,
            Instant seenAt,
            String key) {
        static ScreenJson of(ScreenView screen, String key) {
            return new ScreenJson(
                    screen.id(),
                    screen.name(),
                    screen.team(),
                    screen.language(),
                    screen.look(),
                    KudosJson.Giver.of(screen.made().by()),
                    screen.seenAt(),
                    key);
        }
    }

    /** <code>{"items":[screen…]}</code>, by name. */
    @GET
    public Response list(@BeanParam ListQuery query) {
        return query.answer((Object) Map.of(
                "items",
                screens.all().stream()
                        .map(screen -> ScreenJson.of(screen, null))
                        .toList()));
    }

    /**
     * Takes <code>{"name":…,"team":name,"language":…,"look":…}</code>, without a team for all notes; answers 201 with the
     * screen and its key: <code>/kudos/screen?key=</code> is what it shows.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(Body body, @Context UriInfo uri) {
        Screens.Made made = screens.make(new ScreenService.Asked(
                body.maybeText("name").orElse(""),
                body.maybeText("team").orElse(""),
                body.maybeText("language").orElse(""),
                body.maybeText("look").orElse(ScreenLook.LIGHT.key())));
        return Created.below(
                uri,
                made.id(),
                ScreenJson.of(screens.view(made.id()), made.key().value()));
    }

    /** One of them. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) ScreenJson.of(screens.view(id), null));
    }

    /** Revokes it, at once; answers 204. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response revoke(@PathParam("id") long id) {
        screens.revoke(id);
        return Response.noContent().build();
    }
}
