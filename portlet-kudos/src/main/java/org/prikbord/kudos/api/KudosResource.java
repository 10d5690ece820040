package org.prikbord.kudos.api;

import static java.util.stream.Collectors.toMap;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.function.Function;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ReceiverService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosKind;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.kudos.Visibility;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Language;

/** <code>/kudos/api/kudos</code>: the wall. {@link KudosJson} tells how kudos look. */
@Path("kudos")
@ApplicationScoped
public class KudosResource {
    @Inject
    private KudosService kudos;

    @Inject
    private ReceiverService receivers;

    @Inject
    private Language language;

    /**
     * <code>{"items":[kudos…],"next":…}</code>, newest first: what everybody may see, or that for a value or a team or
     * both, with what is for one's own team alone, or one's own.
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
        if (mine != null) {
            Page<KudosView> own = switch (mine) {
                case "got" -> kudos.got(before, query.limit());
                case "given" -> kudos.given(before, query.limit());
                default -> throw BadRequest.in("mine", "choice.unknown", mine);
            };
            return query.answer(own.map(called()));
        }
        KudosRepository.Filter filter = filter(value, team);
        Page<KudosJson> shown = kudos.page(filter, before, query.limit()).map(called());
        return filter.within() ? query.answer(shown) : query.answerSameForAll(shown);
    }

    /** Kudos with the name of their value in the caller's language; reads the values once. */
    private Function<KudosView, KudosJson> called() {
        Map<String, ValueView> values = kudos.values().stream().collect(toMap(ValueView::key, Function.identity()));
        return one -> KudosJson.of(one, values.get(one.valueKey()).name(one.wording(), language.locale()));
    }

    private KudosRepository.Filter filter(String value, String team) {
        Long teamId = team == null
                ? null
                : receivers.teamId(team).orElseThrow(() -> BadRequest.in("team", "choice.unknown", team));
        return kudos.filter(value, teamId);
    }

    /**
     * Takes <code>{"to":[userName or "team:NAME"…],"value":key,"text":…}</code>, and maybe
     * <code>"visibility":"all"|"team"|"receiver"</code>, <code>"forTeam":true</code> and <code>"kind":"pride"</code>,
     * for which <code>to</code> may be empty; answers 201 with the kudos.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        long id = kudos.give(
                body.texts("to"),
                body.maybeText("value").orElse(""),
                body.maybeText("text").orElse(""),
                terms(body),
                RequestKey.checked(key));
        return Created.below(uri, id, called().apply(kudos.view(id)));
    }

    private static Kudos.Terms terms(Body body) {
        Visibility seen = body.maybeChoice("visibility", Visibility.class).orElse(Visibility.ALL);
        KudosKind kind = body.maybeChoice("kind", KudosKind.class).orElse(KudosKind.THANKS);
        return new Kudos.Terms(kind, seen, body.flag("forTeam"));
    }

    /** One of them. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) called().apply(kudos.view(id)));
    }

    /** Joins in; answers <code>{"count":3}</code>, how many do. */
    @PUT
    @Path("{id: \\d{1,18}}/cheer")
    public Response cheer(@PathParam("id") long id) {
        return count(kudos.cheer(id, true));
    }

    /** Does not join in any more; answers the same. */
    @DELETE
    @Path("{id: \\d{1,18}}/cheer")
    public Response cheerNoMore(@PathParam("id") long id) {
        return count(kudos.cheer(id, false));
    }

    private static Response count(long cheers) {
        return JsonText.answer(Map.of("count", cheers)).build();
    }

    /** Takes them back; answers 204. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response withdraw(@PathParam("id") long id) {
        kudos.withdraw(id);
        return Response.noContent().build();
    }
}
