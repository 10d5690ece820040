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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.AuditService;
import org.prikbord.ideas.DeskService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.desk.Need;
import org.prikbord.model.moderation.AppealOutcome;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.moderation.Ruling;
import org.prikbord.model.moderation.Verdict;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;

/** What communications do at the desk, and the trail of it. */
@Path("desk")
@ApplicationScoped
public class DeskResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private DeskService desk;

    @Inject
    private AuditService audit;

    /**
     * <code>{"items":[need…],"counts":{kind:number},"next":…}</code>, what has waited longest first. <code>kind</code>
     * filters; <code>from=PLACE</code> gives what comes after that place.
     */
    @GET
    public Response list(@BeanParam ListQuery query, @QueryParam("kind") String kind, @QueryParam("from") String from) {
        Need.Part part = desk.needs(kind, placeOf(from), query.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", part.items());
        body.put("counts", desk.counts());
        body.put("next", part.next() == null ? null : part.next().toString());
        return query.answer((Object) body);
    }

    private static Need.Place placeOf(String typed) {
        try {
            return Need.Place.parse("from", typed).orElse(null);
        } catch (RuleBroken noPlace) {
            throw BadRequest.in("from", "page.unknown");
        }
    }

    /** One matter with its reports and rulings. */
    @GET
    @Path("matters/" + ID)
    public Response matter(@PathParam("id") long id, @BeanParam ListQuery query) {
        return query.answer((Object) desk.file(id));
    }

    /**
     * Takes <code>{"matters":[ID…],"verdict":"leave"|"rewrite"|"remove","rule":…,"reason":…}</code>; rule and reason may
     * be left out to leave something. Rules on all of them or on none; answers <code>{"rulings":[ID…]}</code>.
     */
    @POST
    @Path("rulings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rule(Body body) {
        List<Long> matters = body.ids("matters");
        if (matters.isEmpty() || matters.size() > Page.MOST) {
            throw BadRequest.in("matters", "json.list");
        }
        HouseRule rule = body.maybeText("rule").isPresent() ? body.choice("rule", HouseRule.class) : null;
        Ruling.Words said = new Ruling.Words(
                body.choice("verdict", Verdict.class),
                rule,
                body.maybeText("reason").orElse(""));
        return JsonText.answer(Map.of("rulings", desk.ruleAll(matters, said))).build();
    }

    /** Takes one's own ruling back within ten minutes: 204. */
    @POST
    @Path("rulings/" + ID + "/undo")
    public Response undo(@PathParam("id") long id) {
        desk.undo(List.of(id));
        return Response.noContent().build();
    }

    /** Takes <code>{"outcome":"upheld"|"overturned","answer":…}</code>, from another than who ruled: 204. */
    @POST
    @Path("appeals/" + ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") long id, Body body) {
        desk.decide(id, body.choice("outcome", AppealOutcome.class), body.text("answer"));
        return Response.noContent().build();
    }

    /** Reminds the sponsor of a challenge that ideas wait: 204. */
    @POST
    @Path("challenges/" + ID + "/reminder")
    public Response remind(@PathParam("id") long id) {
        desk.remind(id);
        return Response.noContent().build();
    }

    /** Says that a pair of probable twins is not the same, or for DELETE that it may be after all: 204. */
    @PUT
    @Path("twins/" + ID + "/apart")
    public Response tellApart(@PathParam("id") long id) {
        desk.tellApart(id);
        return Response.noContent().build();
    }

    /** See {@link #tellApart}. */
    @DELETE
    @Path("twins/" + ID + "/apart")
    public Response takeBack(@PathParam("id") long id) {
        desk.takeBack(id);
        return Response.noContent().build();
    }

    /** <code>{"items":[line…],"next":…}</code>, newest first. Who reported stays between them and the desk's database. */
    @GET
    @Path("audit")
    public Response audit(@BeanParam ListQuery query) {
        return query.answer(
                audit.page(query.before().orElse(null), query.limit()).map(DeskResource::line));
    }

    private static AuditView line(AuditView line) {
        return line.act() == AuditAct.REPORTED ? line.withoutActor() : line;
    }
}
