package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ReceiverService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;

/** <code>/kudos/api/kudos</code>: the wall. {@link KudosJson} tells how kudos look. */
@Path("kudos")
@ApplicationScoped
public class KudosResource {
    @Inject
    private KudosService kudos;

    @Inject
    private ReceiverService receivers;

    /**
     * <code>{"items":[kudos…],"next":…}</code>, newest first: all of them, or those for a value or a team or both, or
     * one's own.
     *
     * @param value the key of a value
     * @param team the name of a team: thanks to it or to somebody who is in it now
     * @param mine <code>got</code> or <code>given</code>; goes without the other two
     */
    @GET
    public Response list(
            @QueryParam("value") String value,
            @QueryParam("team") String team,
            @QueryParam("mine") String mine,
            @BeanParam ListQuery query) {
        PageKey before = query.before().orElse(null);
        Page<KudosView> page = switch (mine == null ? "" : mine) {
            case "" -> kudos.page(filter(value, team), before, query.limit());
            case "got" -> kudos.got(before, query.limit());
            case "given" -> kudos.given(before, query.limit());
            default -> throw BadRequest.in("mine", "choice.unknown", mine);
        };
        Page<KudosJson> shown = page.map(KudosJson::of);
        return mine == null ? query.answerSameForAll(shown) : query.answer(shown);
    }

    private KudosRepository.Filter filter(String value, String team) {
        Long teamId = team == null
                ? null
                : receivers.teamId(team).orElseThrow(() -> BadRequest.in("team", "choice.unknown", team));
        return new KudosRepository.Filter(value, teamId);
    }

    /** Takes <code>{"to":[userName or "team:NAME"…],"value":key,"text":…}</code>; answers 201 with the kudos. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = kudos.give(
                body.texts("to"),
                body.maybeText("value").orElse(""),
                body.maybeText("text").orElse(""),
                RequestKey.checked(key));
        return Created.below(uri, id, KudosJson.of(kudos.view(id)));
    }

    /** One of them. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) KudosJson.of(kudos.view(id)));
    }

    /** Takes them back; answers 204. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response withdraw(@PathParam("id") long id) {
        kudos.withdraw(id);
        return Response.noContent().build();
    }
}
